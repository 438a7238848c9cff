package app.refrain.model.training;

/**
 * A learning rate that rises linearly, stays, and at last falls linearly to zero. While it stays a
 * run can be extended.
 *
 * @param peak the rate between rise and fall
 * @param warmUpSteps length of the rise
 * @param fall share of a sitting's time, or of the run's steps if these end first, in which the
 *     rate falls, 0 to 1
 */
public record LearningRate(double peak, long warmUpSteps, double fall) {
  /**
   * @throws IllegalArgumentException if the peak is not positive, the length negative or the share
   *     not 0 to 1
   */
  public LearningRate {
    if (!(peak > 0) || warmUpSteps < 0 || !(fall >= 0 && fall <= 1)) {
      throw new IllegalArgumentException(
          "a learning rate has a positive peak, no negative length, and falls for 0 to 1 of the"
              + " time");
    }
  }

  /**
   * The rate of a step, counted from 1.
   *
   * @param height how much of the fall is still to come: 1 before it, towards 0 at its end
   */
  public double at(long step, double height) {
    double rise = warmUpSteps == 0 ? 1 : Math.min(1, (double) step / warmUpSteps);
    return peak * Math.min(rise, height);
  }
}
