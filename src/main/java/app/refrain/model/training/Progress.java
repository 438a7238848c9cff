package app.refrain.model.training;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a run stands.
 *
 * @param step the last step done
 * @param lastStep where the run ends as far as is known: a time limit can bring it forward
 * @param targets how many targets have been learned from
 * @param seconds spent on steps, in all sittings
 * @param bestLoss the lowest validation loss yet, in nats per target
 */
record Progress(long step, long lastStep, long targets, double seconds, double bestLoss) {
  static Progress start(long lastStep) {
    return new Progress(0, lastStep, 0, 0, Double.POSITIVE_INFINITY);
  }

  Progress afterStep(int stepTargets, double stepSeconds) {
    return new Progress(step + 1, lastStep, targets + stepTargets, seconds + stepSeconds, bestLoss);
  }

  Progress endingAt(long newLastStep) {
    return new Progress(step, newLastStep, targets, seconds, bestLoss);
  }

  Progress withBest(double loss) {
    return new Progress(step, lastStep, targets, seconds, loss);
  }

  boolean isFinished() {
    return step >= lastStep;
  }

  /** Whether the last step done had a rate from the fall. */
  boolean isFalling(LearningRate rate) {
    return !isFinished() && lastStep - step < rate.decaySteps();
  }

  /** Whether the next step is the first of the fall. */
  boolean startsToFall(LearningRate rate) {
    return !isFinished() && lastStep - step == rate.decaySteps();
  }

  String report(double rate, double train, double valid) {
    return String.format(
        Locale.ROOT,
        "step %d, %.2f M targets, %.0f targets/s, rate %.1e: train %.4f, valid %.4f nats, best %.4f",
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
    metadata.put("last_step", Long.toString(lastStep));
    metadata.put("targets", Long.toString(targets));
    metadata.put("seconds", Double.toString(seconds));
    metadata.put("best_loss", Double.toString(bestLoss));
    return metadata;
  }

  static Progress fromMetadata(Map<String, String> metadata) {
    return new Progress(
        Long.parseLong(metadata.get("step")),
        Long.parseLong(metadata.get("last_step")),
        Long.parseLong(metadata.get("targets")),
        Double.parseDouble(metadata.get("seconds")),
        Double.parseDouble(metadata.get("best_loss")));
  }
}
