package app.refrain.model.draft;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws a token from a model's logits: temperature, then nucleus sampling (Holtzman et al. 2020),
 * which keeps the likeliest tokens that together have a given share of the probability.
 */
public final class Sampler {

  private final double temperature;
  private final double topP;
  private final RandomGenerator random;

  public Sampler(double temperature, double topP, RandomGenerator random) {
    this.temperature = temperature;
    this.topP = topP;
    this.random = random;
  }

  /**
   * Draws one of the allowed tokens.
   *
   * @param logits of every token
   * @param allowed tokens, at least one
   */
  int draw(float[] logits, int[] allowed) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int token : allowed) {
      greatest = Math.max(greatest, logits[token]);
    }
    double[] weights = new double[allowed.length];
    double sum = 0;
    for (int i = 0; i < allowed.length; i++) {
      weights[i] = Math.exp((logits[allowed[i]] - greatest) / temperature);
      sum += weights[i];
    }
    double threshold = topP < 1 ? threshold(weights, sum) : 0;
    double kept = Arrays.stream(weights).filter(w -> w >= threshold).sum();
    double place = random.nextDouble() * kept;
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= threshold) {
        last = i;
        place -= weights[i];
        if (place < 0) {
          break;
        }
      }
    }
    return allowed[last];
  }

  /** The least weight that belongs to the nucleus. */
  private double threshold(double[] weights, double sum) {
    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    double kept = 0;
    for (int i = sorted.length - 1; i >= 0; i--) {
      kept += sorted[i];
      if (kept >= topP * sum) {
        return sorted[i];
      }
    }
    return 0;
  }
}
