package app.refrain.model.refine.training;

import app.refrain.model.refine.Refiner;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses how sure a refiner must be of a change at full strength: so that it repairs the most, by
 * the harmonic mean of precision and recall, of music of which {@value #DAMAGE} is damaged, without
 * spoiling more than {@value #MOST_SPOILED} of the good notes.
 */
final class Calibration {
  /** The threshold of a refiner whose every belief counts. */
  static final double EVERY_BELIEF = 0.5;

  private static final double DAMAGE = 0.1;
  private static final double MOST_SPOILED = 0.01;
  private static final int STRENGTHS = 20;
  private static final long SEED = 7;

  private Calibration() {}

  /**
   * @param refiner with the threshold {@link #EVERY_BELIEF}
   * @param pieces clean music that it has not learned from
   */
  static double threshold(Refiner refiner, List<Score> pieces) {
    List<Double> strengths =
        IntStream.rangeClosed(1, STRENGTHS).mapToObj(s -> (double) s / STRENGTHS).toList();
    List<RepairCounts> sums = sums(refiner, pieces, strengths);
    double best =
        IntStream.range(0, STRENGTHS)
            .filter(s -> sums.get(s).spoilRate() <= MOST_SPOILED)
            .boxed()
            .max(Comparator.comparingDouble(s -> sums.get(s).f1()))
            .map(strengths::get)
            .orElse(strengths.getFirst());
    return 1 - best * (1 - EVERY_BELIEF);
  }

  private static List<RepairCounts> sums(
      Refiner refiner, List<Score> pieces, List<Double> strengths) {
    Repair repair = new Repair(refiner, new RandomDamage());
    List<RepairCounts> sums = new ArrayList<>();
    strengths.forEach(s -> sums.add(RepairCounts.ZERO));
    for (int p = 0; p < pieces.size(); p++) {
      List<RepairCounts> counts = repair.measure(pieces.get(p), DAMAGE, strengths, SEED + p);
      for (int s = 0; s < sums.size(); s++) {
        sums.set(s, sums.get(s).plus(counts.get(s)));
      }
    }
    return sums;
  }
}
