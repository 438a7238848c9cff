package app.refrain.model.training;

import app.refrain.model.torch.Optimizer;
import java.time.Duration;

/**
 * How to train.
 *
 * @param steps the last step, unless the time limit comes first
 * @param timeLimit of this sitting: the fall of the learning rate starts early enough to end within
 *     it
 * @param validationInterval steps between two validations
 * @param checkpointInterval time between two checkpoints
 * @param seed of dropout
 */
public record TrainingPlan(
    long steps,
    Duration timeLimit,
    LearningRate learningRate,
    Optimizer.Settings optimizer,
    long validationInterval,
    Duration checkpointInterval,
    long seed) {

  /**
   * @throws IllegalArgumentException if a number is not positive
   */
  public TrainingPlan {
    if (steps < 1
        || validationInterval < 1
        || timeLimit.isNegative()
        || checkpointInterval.isNegative()) {
      throw new IllegalArgumentException(
          "a plan needs at least one step, an interval of validation, and no negative times");
    }
  }
}
