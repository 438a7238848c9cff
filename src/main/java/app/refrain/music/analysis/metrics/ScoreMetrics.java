package app.refrain.music.analysis.metrics;

import app.refrain.music.Score;

/**
 * The figures of one piece that need nothing to compare with.
 *
 * @param pitchClassEntropy bits, see {@link PitchClassEntropy}
 * @param barEntropy H1: bits, mean over bars
 * @param fourBarEntropy H4: bits, mean over windows of four bars
 * @param scaleConsistency 0 to 1, see {@link ScaleConsistency}
 * @param emptyBeatRate 0 to 1, see {@link EmptyBeatRate}
 * @param polyphony pitches at once, see {@link Polyphony}
 * @param grooveConsistency 0 to 1 over the piece's own bars, see {@link GrooveConsistency}
 * @param melodicRecurrence 0 to 1, the share of two-bar patterns that come again, see {@link
 *     MelodicRecurrence}
 */
public record ScoreMetrics(
    double pitchClassEntropy,
    double barEntropy,
    double fourBarEntropy,
    double scaleConsistency,
    double emptyBeatRate,
    double polyphony,
    double grooveConsistency,
    double melodicRecurrence) {

  public static ScoreMetrics of(Score score) {
    return new ScoreMetrics(
        PitchClassEntropy.of(score),
        PitchClassEntropy.overBars(score, 1),
        PitchClassEntropy.overBars(score, 4),
        ScaleConsistency.of(score),
        EmptyBeatRate.of(score),
        Polyphony.of(score),
        GrooveConsistency.of(score),
        MelodicRecurrence.of(score).share());
  }
}
