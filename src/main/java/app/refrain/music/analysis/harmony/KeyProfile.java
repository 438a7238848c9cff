package app.refrain.music.analysis.harmony;

import app.refrain.music.Key;
import java.util.Arrays;

/**
 * How much of a piece in C each pitch class fills, and how well a piece agrees with it in each key.
 *
 * <p>The weights are those of J. Albrecht and D. Shanahan, "The use of large corpora to train a new
 * type of key-finding algorithm", Music Perception 31 (2013), table 2.
 */
enum KeyProfile {
  MAJOR(
      Key.Mode.MAJOR,
      0.238,
      0.006,
      0.111,
      0.006,
      0.137,
      0.094,
      0.016,
      0.214,
      0.009,
      0.080,
      0.008,
      0.081),
  MINOR(
      Key.Mode.MINOR,
      0.220,
      0.006,
      0.104,
      0.123,
      0.019,
      0.103,
      0.012,
      0.214,
      0.062,
      0.022,
      0.061,
      0.052);

  private final Key.Mode mode;
  private final double[] weights;

  KeyProfile(Key.Mode mode, double... weights) {
    this.mode = mode;
    this.weights = normalised(weights);
  }

  /** The key of this mode on a tonic, 0 to 11, with the fewest accidentals. */
  Key key(int tonic) {
    int tonicOfNoAccidentals = mode == Key.Mode.MAJOR ? 0 : 9;
    return new Key(0, mode).transpose(tonic - tonicOfNoAccidentals);
  }

  /**
   * Pearson's correlation of a histogram with this profile on a tonic, -1 to 1.
   *
   * @param histogram 12 weights from C on, as {@link #normalised}
   */
  double correlation(double[] histogram, int tonic) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += weights[i] * histogram[(i + tonic) % 12];
    }
    return sum;
  }

  /** The weights with their mean taken away and of length 1; zeros if all are the same. */
  static double[] normalised(double[] weights) {
    double mean = Arrays.stream(weights).average().orElse(0);
    double length = Math.sqrt(Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).sum());
    return Arrays.stream(weights).map(w -> length == 0 ? 0 : (w - mean) / length).toArray();
  }
}
