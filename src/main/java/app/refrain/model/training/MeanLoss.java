package app.refrain.model.training;

/** A mean over targets, gathered batch by batch. */
final class MeanLoss {
  private double sum;
  private long targets;

  void add(double mean, int batchTargets) {
    sum += mean * batchTargets;
    targets += batchTargets;
  }

  /** Not a number when nothing was added. */
  double value() {
    return sum / targets;
  }
}
