package app.refrain.model.refine.training;

import app.refrain.model.NoteChange;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refiner;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures how much of clean music a refiner restores after it was damaged, and how much it spoils.
 */
public final class Repair {
  private static final double FULL = 1;

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
   * @param strengths of refinement, each 0 to 1
   * @return what was repaired at each strength
   */
  public List<RepairCounts> measure(
      Score clean, double rate, List<Double> strengths, long randomSeed) {
    Lesson lesson = mistakes.make(clean, rate, Protection.NONE, new SplittableRandom(randomSeed));
    List<NoteChange> changes = refiner.refine(lesson.draft(), lesson.protection(), FULL).changes();
    return strengths.stream()
        .map(s -> compare(lesson, changes.stream().filter(c -> c.strength() <= s).toList()))
        .toList();
  }

  static RepairCounts compare(Lesson lesson, List<NoteChange> changes) {
    Map<PartNote, NoteChange> byNote = new HashMap<>();
    changes.forEach(c -> byNote.put(new PartNote(c.part(), c.from()), c));
    RepairCounts counts = RepairCounts.ZERO;
    for (Correction correction : lesson.corrections()) {
      counts = counts.plus(count(correction, byNote.remove(correction.draft())));
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
