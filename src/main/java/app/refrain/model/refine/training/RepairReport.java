package app.refrain.model.refine.training;

import app.refrain.model.refine.Refiner;
import app.refrain.model.training.Corpus;
import app.refrain.music.Quantizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Damages held-out pieces, repairs them at full strength, and counts.
 *
 * @param rows for each damage a row for each collection and then one for all
 */
public record RepairReport(List<RepairRow> rows) {
  /** Shares of damaged notes that are measured. */
  public static final List<Double> DAMAGES = List.of(0.05, 0.1, 0.2);

  /** How many pieces of each collection are measured, the first ones. */
  public static final int MOST_PIECES = 20;

  private static final List<Double> FULL_STRENGTH = List.of(1.0);

  /**
   * @param randomSeed decides which notes are damaged and how
   */
  public static RepairReport of(
      Refiner refiner, List<Corpus.Piece> pieces, List<Double> damages, long randomSeed) {
    Repair repair = new Repair(refiner, new RandomDamage());
    List<Corpus.Piece> measured = firstOfEach(pieces);
    List<RepairRow> rows = new ArrayList<>();
    for (double damage : damages) {
      Map<String, RepairCounts> collections = new TreeMap<>();
      RepairCounts all = RepairCounts.ZERO;
      for (int p = 0; p < measured.size(); p++) {
        Corpus.Piece piece = measured.get(p);
        RepairCounts counts =
            repair
                .measure(Quantizer.quantize(piece.score()), damage, FULL_STRENGTH, randomSeed + p)
                .getFirst();
        collections.merge(piece.collection(), counts, RepairCounts::plus);
        all = all.plus(counts);
      }
      collections.forEach((name, counts) -> rows.add(RepairRow.of(name, damage, counts)));
      rows.add(RepairRow.of(RepairRow.ALL, damage, all));
    }
    return new RepairReport(List.copyOf(rows));
  }

  private static List<Corpus.Piece> firstOfEach(List<Corpus.Piece> pieces) {
    Map<String, Integer> seen = new TreeMap<>();
    return pieces.stream()
        .filter(p -> seen.merge(p.collection(), 1, Integer::sum) <= MOST_PIECES)
        .toList();
  }
}
