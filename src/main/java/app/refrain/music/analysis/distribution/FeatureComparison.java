package app.refrain.music.analysis.distribution;

import java.util.List;

/**
 * How near the pieces of one set are to those of a real one, in one feature.
 *
 * <p>Source: L.-C. Yang and A. Lerch (2020), sections 3.2 and 3.3: the distances between real
 * pieces (intra-set) and from each piece of the other set to each real one (inter-set) are made
 * densities by Gaussian kernels, and the two densities compared. Unlike the published program, both
 * are taken on one grid.
 *
 * @param overlap area under both densities, 0 to 1; 1 where they are the same
 * @param divergence Kullback-Leibler divergence of the inter-set from the intra-set density, in
 *     nats, at least 0
 */
public record FeatureComparison(double overlap, double divergence) {

  /** Keeps the divergence finite where one density has died out. */
  private static final double LEAST_DENSITY = 1e-10;

  /**
   * Compares two sets.
   *
   * @param real the feature's vectors of at least two real pieces
   * @param others the feature's vectors of at least one other piece
   * @throws IllegalArgumentException if there are fewer
   */
  public static FeatureComparison of(List<double[]> real, List<double[]> others) {
    if (real.size() < 2 || others.isEmpty()) {
      throw new IllegalArgumentException(
          "Two real pieces and one other are the least that can be compared");
    }
    return ofDistances(within(real), between(real, others));
  }

  static FeatureComparison ofDistances(double[] intra, double[] inter) {
    Grid grid = Grid.over(intra, inter);
    double[] p = KernelDensity.estimate(inter, grid);
    double[] q = KernelDensity.estimate(intra, grid);
    double overlap = 0;
    double divergence = 0;
    for (int i = 0; i < p.length; i++) {
      overlap += Math.min(p[i], q[i]) * grid.step();
      if (p[i] > LEAST_DENSITY) {
        divergence += p[i] * Math.log(p[i] / Math.max(q[i], LEAST_DENSITY)) * grid.step();
      }
    }
    return new FeatureComparison(Math.min(1, overlap), Math.max(0, divergence));
  }

  private static double[] within(List<double[]> set) {
    double[] distances = new double[set.size() * (set.size() - 1) / 2];
    int n = 0;
    for (int i = 1; i < set.size(); i++) {
      for (int j = 0; j < i; j++) {
        distances[n++] = distance(set.get(i), set.get(j));
      }
    }
    return distances;
  }

  private static double[] between(List<double[]> set, List<double[]> others) {
    return set.stream()
        .flatMapToDouble(a -> others.stream().mapToDouble(b -> distance(a, b)))
        .toArray();
  }

  private static double distance(double[] a, double[] b) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(squares);
  }
}
