package app.refrain.model.refine.training;

import app.refrain.model.NoteChange;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.Refiner;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures how much of clean music a refiner restores after it was damaged, and how much it spoils.
 */
public final class Repair {
  private final Refiner refiner;
  private final Mistakes mistakes;

  public Repair(Refiner refiner, Mistakes mistakes) {
    this.refiner = refiner;
    this.mistakes = mistakes;
  }

  /**
   * Damages a piece, refines it, and compares.
   *
   * @param clean on the grid of English score text
   * @param rate share of the notes that are damaged
   * @param strength of refinement
   */
  public RepairCounts measure(Score clean, double rate, double strength, long randomSeed) {
    Lesson lesson = mistakes.make(clean, rate, Protection.NONE, new SplittableRandom(randomSeed));
    return compare(lesson, refiner.refine(lesson.draft(), lesson.protection(), strength));
  }

  static RepairCounts compare(Lesson lesson, Refinement refinement) {
    Map<PartNote, NoteChange> changes = new HashMap<>();
    refinement.changes().forEach(c -> changes.put(new PartNote(c.part(), c.from()), c));
    RepairCounts counts = RepairCounts.ZERO;
    for (Correction correction : lesson.corrections()) {
      NoteChange change = changes.remove(correction.draft());
      counts = counts.plus(count(correction, change));
    }
    return counts;
  }

  private static RepairCounts count(Correction correction, NoteChange change) {
    boolean wrong = correction.isNeeded();
    boolean restored = wrong && change != null && isSame(change.to(), correction.clean());
    return new RepairCounts(
        1,
        wrong ? 1 : 0,
        change == null ? 0 : 1,
        restored ? 1 : 0,
        !wrong && change != null ? 1 : 0);
  }

  private static boolean isSame(Note a, Note b) {
    return a == null ? b == null : a.equals(b);
  }
}
