package app.refrain.model.training;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a run stands.
 *
 * @param step the last step done
 * @param fullUntil the last step before the learning rate falls, as far as is known
 * @param lastStep where the run ends, as far as is known: a time limit can bring both forward
 * @param height how much of the learning rate's fall was to come at the last step done: 1 before it
 * @param targets how many targets have been learned from
 * @param seconds spent on steps, in all sittings
 * @param bestLoss the lowest validation loss yet, in nats per target
 */
record Progress(
    long step,
    long fullUntil,
    long lastStep,
    double height,
    long targets,
    double seconds,
    double bestLoss) {

  static Progress start(long lastStep, LearningRate rate) {
    return new Progress(0, 0, 0, 1, 0, 0, Double.POSITIVE_INFINITY).endingAt(lastStep, rate);
  }

  Progress afterStep(int stepTargets, double stepSeconds) {
    return new Progress(
        step + 1,
        fullUntil,
        lastStep,
        nextHeight(),
        targets + stepTargets,
        seconds + stepSeconds,
        bestLoss);
  }

  /**
   * The {@linkplain LearningRate#at height} of the next step: from where it is in equal parts to
   * zero after the last.
   */
  double nextHeight() {
    double left = lastStep - step;
    return step < fullUntil ? 1 : height * left / (left + 1);
  }

  /** The same run with another end, and before it a fall of so many of its steps. */
  Progress endingAt(long newLastStep, LearningRate rate) {
    return fallingFor(newLastStep, newLastStep - Math.round(rate.fall() * newLastStep));
  }

  /** The rate falls from here on, or goes on falling, to a nearer end. */
  Progress fallingTo(long newLastStep) {
    return fallingFor(Math.min(lastStep, newLastStep), Math.min(fullUntil, step));
  }

  private Progress fallingFor(long newLastStep, long newFullUntil) {
    return new Progress(step, newFullUntil, newLastStep, height, targets, seconds, bestLoss);
  }

  Progress withBest(double loss) {
    return new Progress(step, fullUntil, lastStep, height, targets, seconds, loss);
  }

  boolean isFinished() {
    return step >= lastStep;
  }

  /** Whether the last step done had a rate from the fall, and there are more to come. */
  boolean isFalling() {
    return !isFinished() && step > fullUntil;
  }

  /** Whether the next step is the first of the fall. */
  boolean startsToFall() {
    return !isFinished() && step == fullUntil;
  }

  String report(double rate, double train, double valid) {
    return String.format(
        Locale.ROOT,
        "step %d, %.2f M targets, %.0f targets/s, rate %.1e: train %.4f, valid %.4f nats, best"
            + " %.4f",
        step,
        targets / 1e6,
        targets / seconds,
        rate,
        train,
        valid,
        Math.min(valid, bestLoss));
  }

  Map<String, String> toMetadata() {
    var metadata = new TreeMap<String, String>();
    metadata.put("step", Long.toString(step));
    metadata.put("full_until", Long.toString(fullUntil));
    metadata.put("last_step", Long.toString(lastStep));
    metadata.put("height", Double.toString(height));
    metadata.put("targets", Long.toString(targets));
    metadata.put("seconds", Double.toString(seconds));
    metadata.put("best_loss", Double.toString(bestLoss));
    return metadata;
  }

  static Progress fromMetadata(Map<String, String> metadata) {
    return new Progress(
        Long.parseLong(metadata.get("step")),
        Long.parseLong(metadata.get("full_until")),
        Long.parseLong(metadata.get("last_step")),
        Double.parseDouble(metadata.get("height")),
        Long.parseLong(metadata.get("targets")),
        Double.parseDouble(metadata.get("seconds")),
        Double.parseDouble(metadata.get("best_loss")));
  }
}
