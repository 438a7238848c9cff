package app.refrain.model.refine.bars;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far a piece is off what is to be expected of it.
 *
 * @param deviations by trait, in usual deviations, each times the root of how many portions of the
 *     piece it is the mean of
 * @param unrest what is added for an end that does not come to rest, else 0
 */
record Risk(Map<Trait, Double> deviations, double unrest) {

  /**
   * As much as three usual deviations: most real pieces come to rest, and listeners notice where
   * one does not.
   */
  private static final double UNREST = 3;

  private static final String RESTLESS = "the end does not come to rest";

  Risk {
    deviations = new EnumMap<>(deviations);
  }

  /** The risk of a piece that ends with its bars. */
  Risk withEnd(boolean atRest) {
    return new Risk(deviations, atRest ? 0 : UNREST);
  }

  double total() {
    return unrest + deviations.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What is wrong by comparison with a lower risk, in a few words. */
  String faultBeside(Risk other) {
    Trait worst =
        deviations.keySet().stream()
            .max(Comparator.comparingDouble(t -> excess(t, other)))
            .orElseThrow();
    return unrest - other.unrest > excess(worst, other) ? RESTLESS : worst.fault();
  }

  private double excess(Trait trait, Risk other) {
    return deviations.get(trait) - other.deviations.get(trait);
  }
}
