package app.refrain.model.refine;

/**
 * The least confidence in a change that is taken at full strength, each over 0 and under 1.
 *
 * @param pitch in a change of pitch alone
 * @param timing in another onset or duration, and in a note that is dropped
 */
public record Thresholds(double pitch, double timing) {
  /**
   * @throws IllegalArgumentException if a threshold is out of its range
   */
  public Thresholds {
    if (!(pitch > 0 && pitch < 1 && timing > 0 && timing < 1)) {
      throw new IllegalArgumentException(
          "a refiner's thresholds must be over 0 and under 1, not " + pitch + " and " + timing);
    }
  }

  /**
   * The least strength of refinement at which a change is taken: over 0 for what is certain, 1 for
   * what is just believed, more for what is not taken.
   */
  double strength(GridNote from, Proposal proposal) {
    GridNote to = proposal.to();
    boolean sameTime = to != null && to.onset() == from.onset() && to.duration() == from.duration();
    return (1 - proposal.confidence()) / (1 - (sameTime ? pitch : timing));
  }
}
