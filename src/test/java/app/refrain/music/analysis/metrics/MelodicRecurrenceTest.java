package app.refrain.music.analysis.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Tunes;
import org.junit.jupiter.api.Test;

class MelodicRecurrenceTest {

  private static final String TWO_BARS = "C4:1 D4:1 E4:2 G4:2 E4:2";
  private static final String TWO_OTHER_BARS = "A4:2 F4:1 F4:1 D4:4";

  @Test
  void findsAPatternThatReturns() {
    MelodicRecurrence found =
        MelodicRecurrence.of(Tunes.score("4/4", Tunes.join(TWO_BARS, TWO_OTHER_BARS, TWO_BARS)));

    // Patterns start at bars 1 to 5; the one of bar 5 is that of bar 1.
    assertThat(found.patterns()).isEqualTo(5);
    assertThat(found.recurring()).isEqualTo(1);
    assertThat(found.share()).isEqualTo(0.2);
    assertThat(found.shareAt(4)).isEqualTo(1);
    assertThat(found.shareAt(2)).isZero();
  }

  @Test
  void findsItTransposed() {
    String up = "F4:1 G4:1 A4:2 C5:2 A4:2";

    assertThat(MelodicRecurrence.of(Tunes.score("4/4", Tunes.join(TWO_BARS, up))).shareAt(2))
        .isEqualTo(1);
  }

  @Test
  void takesAnotherRhythmForAnotherPattern() {
    String faster = "C4:1 D4:1 E4:1.5 r:0.5 G4:2 E4:2";

    assertThat(MelodicRecurrence.of(Tunes.score("4/4", Tunes.join(TWO_BARS, faster))).recurring())
        .isZero();
  }

  @Test
  void countsNoPatternOfFewerThanThreeNotes() {
    assertThat(MelodicRecurrence.of(Tunes.score("4/4", "C4:4 C4:4 C4:4 C4:4")).patterns()).isZero();
  }

  @Test
  void leavesAccompanimentOut() {
    String chords = "C3+E3+G3:1 ".repeat(16);

    assertThat(
            MelodicRecurrence.of(Tunes.score("4/4", Tunes.join(TWO_BARS, TWO_OTHER_BARS), chords))
                .recurring())
        .isZero();
  }
}
