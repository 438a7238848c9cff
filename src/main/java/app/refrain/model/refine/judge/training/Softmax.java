package app.refrain.model.refine.judge.training;

import java.util.Arrays;

/** How probable each of several energies makes it that a passage is the real one. */
final class Softmax {

  private Softmax() {}

  static double[] of(double[] energies) {
    double least = Arrays.stream(energies).min().orElseThrow();
    double[] weights = Arrays.stream(energies).map(e -> Math.exp(least - e)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }
}
