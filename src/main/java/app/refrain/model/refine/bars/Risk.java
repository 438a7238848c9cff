package app.refrain.model.refine.bars;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far a piece is off what is to be expected of it.
 *
 * @param deviations by trait, in usual deviations, each times the root of how many portions of the
 *     piece it is the mean of
 */
record Risk(Map<Trait, Double> deviations) {

  Risk {
    deviations = new EnumMap<>(deviations);
  }

  double total() {
    return deviations.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The trait in which another risk is least by comparison. */
  Trait worstBeside(Risk other) {
    return deviations.keySet().stream()
        .max(Comparator.comparingDouble(t -> deviations.get(t) - other.deviations.get(t)))
        .orElseThrow();
  }
}
