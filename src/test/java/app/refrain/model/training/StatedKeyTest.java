package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedKeyTest {

  private static final Score MINOR =
      Tunes.score("4/4", "A4:1 B4:1 C5:1 D5:1 E5:2 C5:1 A4:1 F5:1 E5:1 D5:1 B4:1 C5:1 G#4:1 A4:2")
          .withKeys(List.of(new KeyChange(0, Key.C_MAJOR)));
  private static final Score MAJOR =
      Tunes.score("4/4", "C4:1 D4:1 E4:1 F4:1 G4:2 E4:1 G4:1 A4:1 G4:1 F4:1 D4:1 E4:1 D4:1 C4:2")
          .withKeys(List.of(new KeyChange(0, Key.C_MAJOR)));

  @Test
  void notesSayMinorWhereACollectionCallsEverythingMajor() {
    assertThat(StatedKey.corrected("chorales", MINOR).keyAt(0)).isEqualTo(Key.parse("A minor"));
  }

  @Test
  void whatSoundsMajorKeepsItsKey() {
    assertThat(StatedKey.corrected("chorales", MAJOR)).isEqualTo(MAJOR);
  }

  @Test
  void collectionsThatKnowModesAreBelieved() {
    assertThat(StatedKey.corrected("oneills", MINOR)).isEqualTo(MINOR);
  }

  @Test
  void pieceThatChangesItsKeyIsLeftAlone() {
    Score changing =
        MINOR.withKeys(
            List.of(new KeyChange(0, Key.C_MAJOR), new KeyChange(1920, Key.parse("G major"))));
    assertThat(StatedKey.corrected("chorales", changing)).isEqualTo(changing);
  }
}
