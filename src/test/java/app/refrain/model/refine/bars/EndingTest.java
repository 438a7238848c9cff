package app.refrain.model.refine.bars;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.Tunes;
import app.refrain.music.Part;
import app.refrain.music.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {

  private static boolean isAtRest(Part... lines) {
    return Ending.isAtRest(Tunes.score(lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {"E4/24 C4/24", "E4/12 D4/12 C5/24", "G4/36 C3/12"})
  void isAtRestOnTheTonicInAnyOctave(String line) {
    assertThat(isAtRest(Tunes.line("flute", line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C4/24 E4/24", "C4/24 D4/24", "C4/36 B3/12"})
  void isNotAtRestOnAnotherNote(String line) {
    assertThat(isAtRest(Tunes.line("flute", line))).isFalse();
  }

  @Test
  void wantsTheTonicBelowTheMelodyToo() {
    Part melody = Tunes.line("flute", "E5/24 C5/24");

    assertThat(isAtRest(melody, Tunes.line("cello", "G3/24 C3/24"))).isTrue();
    assertThat(isAtRest(melody, Tunes.line("cello", "C3/24 A2/24"))).isFalse();
  }

  @Test
  void hasNothingToSayOfSilence() {
    assertThat(Ending.isAtRest(Score.EMPTY)).isTrue();
  }
}
