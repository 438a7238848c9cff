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

  /** The weight of the latest step in the pace. */
  private static final double LATEST = 0.05;

  private final TrainingPlan plan;
  private final LongSupplier nanos;
  private final long start;
  private long lastCheckpoint;
  private long lastStep;
  private long steps;

  /** Nanoseconds a step, a mean in which the latest steps weigh most. */
  private double pace;

  /**
   * @param nanos the time, in nanoseconds
   */
  SittingClock(TrainingPlan plan, LongSupplier nanos) {
    this.plan = plan;
    this.nanos = nanos;
    start = nanos.getAsLong();
    lastCheckpoint = start;
    lastStep = start;
  }

  void stepDone() {
    long now = nanos.getAsLong();
    steps++;
    pace += (now - lastStep - pace) * Math.max(LATEST, 1.0 / steps);
    lastStep = now;
  }

  boolean timeIsUp() {
    return elapsed() >= plan.timeLimit().toNanos();
  }

  /**
   * Lets the learning rate fall in the last part of the sitting, and moves the end of the run
   * forward, again and again while it falls, to where the present pace will reach it in time.
   */
  Progress bringEndForward(Progress progress) {
    long limit = plan.timeLimit().toNanos();
    double left = limit - elapsed();
    if (steps < FIRST_STEPS || left > plan.learningRate().fall() * limit) {
      return progress;
    }
    return progress.fallingTo(progress.step() + Math.max(1, (long) (left / pace / MARGIN)));
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
