package app.refrain.model.refine.training;

import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.Thresholds;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses how sure a refiner must be of a change of pitch at full strength: as little as it can be
 * without spoiling more than {@value #MOST_SPOILED} of the good notes of music of which {@value
 * #DAMAGE} is damaged.
 */
final class Calibration {
  /**
   * The lowest thresholds. Drafts have errors that are less plain than damage, so pitches change on
   * less than an even chance. They seldom err in rhythm: at lower thresholds changes of timing took
   * drafts of the valid split farther from real music.
   */
  static final Thresholds LOWEST = new Thresholds(0.1, 0.9);

  private static final double DAMAGE = 0.1;
  private static final double MOST_SPOILED = 0.015;
  private static final int STRENGTHS = 20;
  private static final long SEED = 7;

  private Calibration() {}

  /**
   * @param refiner with the thresholds {@link #LOWEST}
   * @param pieces clean music that it has not learned from
   */
  static Thresholds thresholds(Refiner refiner, List<Score> pieces) {
    List<Double> strengths =
        IntStream.rangeClosed(1, STRENGTHS).mapToObj(s -> (double) s / STRENGTHS).toList();
    List<RepairCounts> sums = sums(refiner, pieces, strengths);
    double most =
        IntStream.range(0, STRENGTHS)
            .filter(s -> sums.get(s).spoilRate() <= MOST_SPOILED)
            .mapToDouble(strengths::get)
            .max()
            .orElse(strengths.getFirst());
    return new Thresholds(LOWEST.pitch() + (1 - most) * (1 - LOWEST.pitch()), LOWEST.timing());
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
