package app.refrain.music.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Score;
import app.refrain.music.Tunes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureTest {

  private static final Score TUNE = Tunes.score("4/4", "C4:1 E4:2 G4:0.5 E4:0.5 r:1 C5:1");

  private static double number(Feature feature) {
    return feature.of(TUNE)[0];
  }

  @Test
  void countsPitchesAndNotes() {
    assertThat(number(Feature.PITCH_COUNT)).isEqualTo(4);
    assertThat(number(Feature.NOTE_COUNT)).isEqualTo(5);
    assertThat(number(Feature.PITCH_RANGE)).isEqualTo(12);
  }

  @Test
  void averagesIntervalsAndTimesBetweenOnsets() {
    // Intervals 4, 3, 3, 8; onsets at 0, 1, 3, 3.5 and 5 quarters.
    assertThat(number(Feature.PITCH_INTERVAL)).isEqualTo(4.5);
    assertThat(number(Feature.INTER_ONSET_INTERVAL)).isEqualTo(1.25);
  }

  @Test
  void weighsPitchClassesByDuration() {
    double[] shares = Feature.PITCH_CLASS_HISTOGRAM.of(TUNE);

    assertThat(shares[0]).isEqualTo(2 / 5.0);
    assertThat(shares[4]).isEqualTo(2.5 / 5);
    assertThat(shares[7]).isEqualTo(0.5 / 5);
  }

  @Test
  void countsTransitions() {
    double[] pitches = Feature.PITCH_CLASS_TRANSITIONS.of(TUNE);

    assertThat(pitches).hasSize(144);
    assertThat(pitches[12 * 0 + 4]).isEqualTo(0.25);
    assertThat(pitches[12 * 4 + 0]).isEqualTo(0.25);
  }

  @Test
  void sortsNotesIntoTheNearestLength() {
    double[] lengths = Feature.NOTE_LENGTH_HISTOGRAM.of(TUNE);

    // half, quarter, eighth
    assertThat(lengths[1]).isEqualTo(1 / 5.0);
    assertThat(lengths[2]).isEqualTo(2 / 5.0);
    assertThat(lengths[3]).isEqualTo(2 / 5.0);
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void silenceIsZero(Feature feature) {
    assertThat(feature.of(Score.EMPTY)).containsOnly(0);
  }
}
