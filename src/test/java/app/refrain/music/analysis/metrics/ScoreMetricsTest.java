package app.refrain.music.analysis.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreMetricsTest {

  @Test
  void entropyIsOneBitForTwoPitchClassesInEqualNumber() {
    assertThat(PitchClassEntropy.of(Tunes.score("4/4", "C4:1 G4:3 C5:1 G3:2"))).isEqualTo(1);
  }

  @Test
  void entropyCountsNotesAndNotTheirDurations() {
    // 3 C and 1 G: -(0.75 log2 0.75 + 0.25 log2 0.25)
    assertThat(PitchClassEntropy.of(Tunes.score("4/4", "C4:1 C4:1 C4:1 G4:9")))
        .isEqualTo(0.811278, within(1e-6));
  }

  @Test
  void entropyOverBarsIsTheMeanOfWindows() {
    // Bars: C only, C and G, a rest, G only. H1 = (0 + 1 + 0) / 3.
    Score score = Tunes.score("2/4", "C4:2 C4:1 G4:1 r:2 G4:2");

    assertThat(PitchClassEntropy.overBars(score, 1)).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(PitchClassEntropy.overBars(score, 4))
        .isEqualTo(PitchClassEntropy.of(score), within(1e-9));
  }

  @Test
  void scaleConsistencyIsTheBestScalesShare() {
    // C major has all but C#.
    assertThat(ScaleConsistency.of(Tunes.score("4/4", "C4:1 D4:1 E4:1 F4:1 G4:1 A4:1 B4:1 C#4:1")))
        .isEqualTo(7 / 8.0);
  }

  @Test
  void aNoteThatEndsOnABeatFillsTheNext() {
    // Quarters 0 to 5: note in 0 touches 1; 2 and 3 are empty; note in 4 touches 5.
    assertThat(EmptyBeatRate.of(Tunes.score("4/4", "C4:1 r:3 C4:1"))).isEqualTo(2 / 6.0);
    assertThat(EmptyBeatRate.of(Tunes.score("4/4", "C4:0.5 r:3.5 C4:0.5"))).isEqualTo(3 / 5.0);
  }

  @Test
  void polyphonyCountsPitchesOverTheTimeThatSounds() {
    // One quarter of two pitches, two of one, one of silence.
    assertThat(Polyphony.of(Tunes.score("4/4", "C4+E4:1 C4:2 r:1")))
        .isEqualTo(4 / 3.0, within(1e-9));
  }

  @Test
  void unisonIsOnePitch() {
    assertThat(Polyphony.of(Tunes.score("4/4", "C4:2", "C4:2"))).isEqualTo(1);
  }

  @Test
  void grooveIsTheShareOfSixteenthsThatNeighbouringBarsAgreeOn() {
    // Bars 1 and 2 agree; bars 2 and 3 differ at one sixteenth of 16.
    Score score = Tunes.score("4/4", "C4:2 C4:2 E4:2 E4:2 C4:4");

    assertThat(GrooveConsistency.of(score)).isEqualTo((1 + 15 / 16.0) / 2, within(1e-9));
  }

  @Test
  void grooveInCommonTimeHasOneBarMore() {
    // The bar after the last whole one is empty: it differs at two sixteenths.
    Score score = Tunes.score("4/4", "C4:2 C4:2 E4:2 E4:2");

    assertThat(GrooveConsistency.inCommonTime(score)).isEqualTo((1 + 14 / 16.0) / 2, within(1e-9));
    assertThat(GrooveConsistency.of(score)).isEqualTo(1);
  }

  @Test
  void grooveGoesByThePiecesOwnBars() {
    assertThat(GrooveConsistency.of(Tunes.score("3/4", "C4:1 C4:2 D4:1 E4:2 F4:1 C4:2")))
        .isEqualTo(1);
  }

  @Test
  void drumsHaveRhythmButNoPitch() {
    Score notes = Tunes.score("4/4", "C4:1 D4:1 E4:1 r:1 C4:1 D4:1 E4:2");
    Score drums =
        notes.withParts(List.of(new Part("drums", 0, true, notes.parts().getFirst().notes())));

    assertThat(PitchClassEntropy.of(drums)).isZero();
    assertThat(Polyphony.of(drums)).isZero();
    assertThat(GrooveConsistency.of(drums)).isEqualTo(1);
    assertThat(EmptyBeatRate.of(drums)).isZero();
  }

  @Test
  void silenceHasFigures() {
    assertThat(ScoreMetrics.of(Score.EMPTY)).isEqualTo(new ScoreMetrics(0, 0, 0, 1, 1, 0, 1, 0));
  }
}
