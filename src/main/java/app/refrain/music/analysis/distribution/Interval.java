package app.refrain.music.analysis.distribution;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A mean over pieces with its 95 % bootstrap interval.
 *
 * <p>Source: B. Efron, "Bootstrap methods: another look at the jackknife", 1979; the percentile
 * interval. For a difference of two engines, give it the differences piece by piece.
 *
 * @param mean over the sample as it is
 * @param low 2.5 % of resampled means are lower
 * @param high 2.5 % of resampled means are higher
 */
public record Interval(double mean, double low, double high) {

  private static final int RESAMPLES = 10_000;
  private static final double TAIL = 0.025;

  /**
   * The interval of a sample's mean, the same each time.
   *
   * @param sample one value a piece
   * @throws IllegalArgumentException if the sample is empty
   */
  public static Interval ofMean(double[] sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("There is no mean of nothing");
    }
    SplittableRandom random = new SplittableRandom(sample.length);
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      for (int i = 0; i < sample.length; i++) {
        sum += sample[random.nextInt(sample.length)];
      }
      means[r] = sum / sample.length;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(sample).average().orElseThrow();
    return new Interval(
        mean, means[(int) (TAIL * RESAMPLES)], means[(int) ((1 - TAIL) * RESAMPLES) - 1]);
  }

  /** Whether the interval lies wholly on one side of zero. */
  public boolean isClearOfZero() {
    return low > 0 || high < 0;
  }
}
