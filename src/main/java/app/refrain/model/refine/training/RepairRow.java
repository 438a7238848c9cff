package app.refrain.model.refine.training;

/**
 * How well the damaged pieces of a collection were repaired. All rates are 0 to 1.
 *
 * @param collection where the pieces come from, or {@link #ALL}
 * @param damage share of the notes that were damaged
 * @param notes notes of the damaged pieces
 * @param mistakes how many of them were wrong
 * @param restored share of the wrong notes that became exactly what they were (recall)
 * @param precision share of the changes that restored a note
 * @param f1 harmonic mean of precision and recall
 * @param spoiled share of the right notes that were changed
 * @param wrongBefore share of all notes that were wrong: what doing nothing leaves
 * @param wrongAfter share of all notes that were wrong in the end
 */
public record RepairRow(
    String collection,
    double damage,
    long notes,
    long mistakes,
    double restored,
    double precision,
    double f1,
    double spoiled,
    double wrongBefore,
    double wrongAfter) {

  /** The collection of the row that sums up the others. */
  public static final String ALL = "all";

  static RepairRow of(String collection, double damage, RepairCounts counts) {
    return new RepairRow(
        collection,
        damage,
        counts.notes(),
        counts.mistakes(),
        counts.recall(),
        counts.precision(),
        counts.f1(),
        counts.spoilRate(),
        counts.wrongBefore(),
        counts.wrongAfter());
  }
}
