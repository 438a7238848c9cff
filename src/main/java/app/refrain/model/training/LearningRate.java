package app.refrain.model.training;

/**
 * A learning rate that rises linearly, stays, and at last falls linearly to zero. While it stays a
 * run can be extended.
 *
 * @param peak the rate between rise and fall
 * @param warmUpSteps length of the rise
 * @param decaySteps length of the fall
 */
public record LearningRate(double peak, long warmUpSteps, long decaySteps) {
  /**
   * @throws IllegalArgumentException if the peak is not positive or a length is negative
   */
  public LearningRate {
    if (!(peak > 0) || warmUpSteps < 0 || decaySteps < 0) {
      throw new IllegalArgumentException(
          "a learning rate has a positive peak and no negative lengths");
    }
  }

  /** The rate of a step, counted from 1, of a run that ends with {@code lastStep}. */
  public double at(long step, long lastStep) {
    double rise = warmUpSteps == 0 ? 1 : Math.min(1, (double) step / warmUpSteps);
    double fall = decaySteps == 0 ? 1 : Math.min(1, (lastStep - step + 1.0) / decaySteps);
    return peak * Math.min(rise, fall);
  }
}
