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
   * What suits most music. With these two the hybrid's continuations of held-out pieces are as
   * varied as real ones; cautious choices repeat themselves.
   */
  public static final double USUAL_TEMPERATURE = 0.95;

  public static final double USUAL_TOP_P = 0.97;

  /** Takes the changes that the refiner is surer of. */
  public static final double USUAL_REFINEMENT = 0.5;

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Sampling {
    require(temperature > 0 && temperature <= 4, "temperature must be over 0 and at most 4");
    require(topP > 0 && topP <= 1, "top-p must be over 0 and at most 1");
    require(refinement >= 0 && refinement <= 1, "refinement must be 0 to 1");
  }

  /** As usual. */
  public static Sampling usual(long randomSeed) {
    return new Sampling(USUAL_TEMPERATURE, USUAL_TOP_P, USUAL_REFINEMENT, randomSeed);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
