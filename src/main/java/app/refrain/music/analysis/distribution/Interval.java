package app.refrain.music.analysis.distribution;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A mean or ratio over pieces with its 95 % bootstrap interval.
 *
 * <p>Source: B. Efron, "Bootstrap methods: another look at the jackknife", 1979; the percentile
 * interval. For a difference of two engines, give it the differences piece by piece.
 *
 * @param mean over the sample as it is
 * @param low 2.5 % of the resampled figures are lower
 * @param high 2.5 % of the resampled figures are higher
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
    double[] ones = new double[sample.length];
    Arrays.fill(ones, 1);
    return ofRatio(sample, ones);
  }

  /**
   * The interval of a ratio of totals, such as nats over quarters, the same each time.
   *
   * @param numerators one value a piece
   * @param denominators of the same pieces, over 0
   * @throws IllegalArgumentException if there is no piece
   */
  public static Interval ofRatio(double[] numerators, double[] denominators) {
    int n = numerators.length;
    if (n == 0) {
      throw new IllegalArgumentException("There is no mean of nothing");
    }
    SplittableRandom random = new SplittableRandom(n);
    double[] ratios = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double numerator = 0;
      double denominator = 0;
      for (int i = 0; i < n; i++) {
        int drawn = random.nextInt(n);
        numerator += numerators[drawn];
        denominator += denominators[drawn];
      }
      ratios[r] = numerator / denominator;
    }
    Arrays.sort(ratios);
    double ratio = Arrays.stream(numerators).sum() / Arrays.stream(denominators).sum();
    return new Interval(
        ratio, ratios[(int) (TAIL * RESAMPLES)], ratios[(int) ((1 - TAIL) * RESAMPLES) - 1]);
  }

  /** Whether the interval lies wholly on one side of zero. */
  public boolean isClearOfZero() {
    return low > 0 || high < 0;
  }
}
