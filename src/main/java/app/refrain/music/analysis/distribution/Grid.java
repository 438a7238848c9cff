package app.refrain.music.analysis.distribution;

import java.util.stream.DoubleStream;

/**
 * Points at equal distances on which densities are compared.
 *
 * @param from the first point
 * @param step over 0
 */
record Grid(double from, double step, int points) {

  private static final int POINTS = 2000;

  /** Bandwidths that the grid goes beyond the samples. */
  private static final double MARGIN = 4;

  /** A grid on which both samples' densities fit. */
  static Grid over(double[] a, double[] b) {
    double low = DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).min().orElse(0);
    double high = DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).max().orElse(0);
    double margin = MARGIN * Math.max(KernelDensity.bandwidth(a), KernelDensity.bandwidth(b));
    // Samples of one value each get a grid all the same.
    margin = Math.max(margin, 0.05 * Math.max(high - low, 1e-6));
    return new Grid(low - margin, (high - low + 2 * margin) / (POINTS - 1), POINTS);
  }

  int nearest(double value) {
    return Math.clamp(Math.round((value - from) / step), 0, points - 1);
  }
}
