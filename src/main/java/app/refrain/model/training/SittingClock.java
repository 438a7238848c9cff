package app.refrain.model.training;

import java.util.function.LongSupplier;

/**
 * The wall clock of one sitting: when to write a checkpoint, when to let the learning rate fall,
 * when to stop.
 */
final class SittingClock {
  /** Steps before the pace is known. */
  private static final int FIRST_STEPS = 10;

  /** The fall is planned to be done a little early. */
  private static final double MARGIN = 1.05;

  private final TrainingPlan plan;
  private final LongSupplier nanos;
  private final long start;
  private long lastCheckpoint;
  private long steps;

  /**
   * @param nanos the time, in nanoseconds
   */
  SittingClock(TrainingPlan plan, LongSupplier nanos) {
    this.plan = plan;
    this.nanos = nanos;
    start = nanos.getAsLong();
    lastCheckpoint = start;
  }

  void stepDone() {
    steps++;
  }

  boolean timeIsUp() {
    return elapsed() >= plan.timeLimit().toNanos();
  }

  /**
   * Moves the end of the run forward when the time left is just what the fall of the learning rate
   * takes.
   */
  Progress bringForward(Progress progress) {
    long fall = plan.learningRate().decaySteps();
    if (fall == 0 || steps < FIRST_STEPS || progress.lastStep() - progress.step() <= fall) {
      return progress;
    }
    double nanosForFall = MARGIN * fall * elapsed() / steps;
    return plan.timeLimit().toNanos() - elapsed() <= nanosForFall
        ? progress.endingAt(progress.step() + fall)
        : progress;
  }

  boolean checkpointIsDue() {
    long now = nanos.getAsLong();
    if (now - lastCheckpoint < plan.checkpointInterval().toNanos()) {
      return false;
    }
    lastCheckpoint = now;
    return true;
  }

  private long elapsed() {
    return nanos.getAsLong() - start;
  }
}
