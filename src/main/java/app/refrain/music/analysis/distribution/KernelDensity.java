package app.refrain.music.analysis.distribution;

import java.util.Arrays;

/**
 * A Gaussian kernel density estimate, with Scott's bandwidth: standard deviation times n to the
 * power of -1/5.
 *
 * <p>Source: D. Scott, "Multivariate Density Estimation", 1992; as SciPy's {@code gaussian_kde}.
 * The sample is put into the grid's cells first, which are much narrower than the kernel.
 */
final class KernelDensity {

  /** Beyond so many bandwidths a kernel adds nothing. */
  private static final double REACH = 5;

  private KernelDensity() {}

  /** Scott's bandwidth of a sample; 0 if all values are the same. */
  static double bandwidth(double[] sample) {
    double mean = Arrays.stream(sample).average().orElse(0);
    double squares = Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum();
    return sample.length < 2
        ? 0
        : Math.sqrt(squares / (sample.length - 1)) * Math.pow(sample.length, -0.2);
  }

  /**
   * The density of a sample at each point of a grid; it integrates to 1 if the grid reaches far
   * enough.
   */
  static double[] estimate(double[] sample, Grid grid) {
    double[] cells = new double[grid.points()];
    for (double value : sample) {
      cells[grid.nearest(value)] += 1.0 / sample.length;
    }
    double bandwidth = Math.max(bandwidth(sample), grid.step());
    int reach = (int) Math.min(grid.points(), REACH * bandwidth / grid.step());
    double[] density = new double[grid.points()];
    for (int offset = -reach; offset <= reach; offset++) {
      double z = offset * grid.step() / bandwidth;
      double weight = Math.exp(-z * z / 2) / (bandwidth * Math.sqrt(2 * Math.PI));
      for (int i = Math.max(0, -offset); i < Math.min(cells.length, cells.length - offset); i++) {
        density[i + offset] += weight * cells[i];
      }
    }
    return density;
  }
}
