package app.refrain.model;

/**
 * How freely the models choose.
 *
 * @param temperature over 0; 1 is the model's own spread, less is safer
 * @param topP the share of probability that may be chosen from, over 0 to 1
 * @param refinement how much of the refiner's advice is taken: 0 none, 1 every change it believes
 *     in
 * @param randomSeed the same seed, models and threads make the same music again
 */
public record Sampling(double temperature, double topP, double refinement, long randomSeed) {

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Sampling {
    require(temperature > 0 && temperature <= 4, "temperature must be over 0 and at most 4");
    require(topP > 0 && topP <= 1, "top-p must be over 0 and at most 1");
    require(refinement >= 0 && refinement <= 1, "refinement must be 0 to 1");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
