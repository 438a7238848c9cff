package app.refrain.music.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Key;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFinderTest {

  private static final Score MAJOR =
      Tunes.score("4/4", "C4:1 D4:1 E4:1 F4:1 G4:2 E4:1 G4:1 A4:1 G4:1 F4:1 D4:1 E4:1 D4:1 C4:2");
  private static final Score MINOR =
      Tunes.score("4/4", "A4:1 B4:1 C5:1 D5:1 E5:2 C5:1 A4:1 F5:1 E5:1 D5:1 B4:1 C5:1 G#4:1 A4:2");

  @Test
  void findsAMajorKey() {
    assertThat(KeyFinder.find(MAJOR)).contains(Key.parse("C major"));
  }

  @Test
  void tellsAMinorKeyFromItsRelativeMajor() {
    assertThat(KeyFinder.find(MINOR)).contains(Key.parse("A minor"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5})
  void movesWithThePiece(int semitones) {
    assertThat(KeyFinder.find(Tunes.transposed(MAJOR, semitones)))
        .contains(Key.parse("C major").transpose(semitones));
    assertThat(KeyFinder.find(Tunes.transposed(MINOR, semitones)))
        .contains(Key.parse("A minor").transpose(semitones));
  }

  @Test
  void writesKeysWithTheFewestAccidentals() {
    assertThat(KeyFinder.find(Tunes.transposed(MAJOR, 1))).contains(Key.parse("Db major"));
    assertThat(KeyFinder.find(Tunes.transposed(MINOR, -1))).contains(Key.parse("G# minor"));
  }

  @Test
  void hearsNoKeyInSilenceAndDrums() {
    Part drums = new Part("drums", 0, true, MAJOR.parts().getFirst().notes());

    assertThat(KeyFinder.find(Score.EMPTY)).isEmpty();
    assertThat(KeyFinder.find(Score.EMPTY.withParts(List.of(drums)))).isEmpty();
  }
}
