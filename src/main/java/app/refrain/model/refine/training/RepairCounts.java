package app.refrain.model.refine.training;

/**
 * How well mistakes were repaired.
 *
 * @param notes notes of the drafts
 * @param mistakes notes that were wrong
 * @param changed notes that were changed
 * @param restored wrong notes that became exactly what they should be
 * @param spoiled right notes that were changed
 */
public record RepairCounts(long notes, long mistakes, long changed, long restored, long spoiled) {
  public static final RepairCounts ZERO = new RepairCounts(0, 0, 0, 0, 0);

  public RepairCounts plus(RepairCounts other) {
    return new RepairCounts(
        notes + other.notes,
        mistakes + other.mistakes,
        changed + other.changed,
        restored + other.restored,
        spoiled + other.spoiled);
  }

  /** Share of the changes that restored a note; 1 if there was none. */
  public double precision() {
    return changed == 0 ? 1 : (double) restored / changed;
  }

  /** Share of the wrong notes that were restored; 1 if there was none. */
  public double recall() {
    return mistakes == 0 ? 1 : (double) restored / mistakes;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return restored == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  /** Share of the right notes that were changed. */
  public double spoilRate() {
    return notes == mistakes ? 0 : (double) spoiled / (notes - mistakes);
  }

  /** Share of all notes that are wrong before. */
  public double wrongBefore() {
    return notes == 0 ? 0 : (double) mistakes / notes;
  }

  /** Share of all notes that are wrong after: what was not restored or was spoiled. */
  public double wrongAfter() {
    return notes == 0 ? 0 : (double) (mistakes - restored + spoiled) / notes;
  }
}
