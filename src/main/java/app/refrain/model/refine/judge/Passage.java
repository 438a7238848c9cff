package app.refrain.model.refine.judge;

import app.refrain.music.Bars;
import app.refrain.music.Excerpt;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Some bars of all parts of a piece, to be judged with what stands before and, where that is known,
 * after them. What rings beyond the last known bar is not seen.
 *
 * @param piece in any key
 * @param from the first bar's index
 * @param to the index of the bar after the last
 * @param begins whether the piece's first bar is where it begins
 * @param ends whether the piece is to end with the passage
 * @param after how many bars after the passage are known
 */
public record Passage(Score piece, int from, int to, boolean begins, boolean ends, int after) {

  /** How many bars a passage usually has: a phrase. */
  public static final int BARS = 4;

  /** How many bars before and after are read. */
  public static final int BEFORE = 12;

  public static final int AFTER = 4;

  /**
   * @throws IllegalArgumentException if it has no bars
   */
  public Passage {
    if (from < 0 || to <= from || after < 0) {
      throw new IllegalArgumentException(
          "a passage has at least one bar, not bars %d to %d".formatted(from, to));
    }
    after = Math.min(after, AFTER);
  }

  /** The same bars with other notes in them. */
  public Passage withNotes(List<List<Note>> notes) {
    Bars bars = piece.bars();
    int start = bars.get(from).start();
    int end = bars.get(to).start();
    List<Part> parts = new ArrayList<>();
    for (Part part : piece.parts()) {
      List<Note> all = new ArrayList<>(part.notes());
      all.removeIf(n -> n.onset() >= start && n.onset() < end);
      all.addAll(notes.get(parts.size()));
      parts.add(part.withNotes(all));
    }
    return new Passage(piece.withParts(parts), from, to, begins, ends, after);
  }

  /** The same bars, nothing being known of what follows. */
  public Passage withoutAfter() {
    return new Passage(piece, from, to, begins, ends, 0);
  }

  /** Of each part, the notes that begin in the passage; they end with it. */
  public List<List<Note>> notes() {
    int start = piece.bars().get(from).start();
    int end = piece.bars().get(to).start();
    return piece.parts().stream()
        .map(
            p ->
                p.notes().stream()
                    .filter(n -> n.onset() >= start && n.onset() < end)
                    .map(n -> endingBy(n, end))
                    .toList())
        .toList();
  }

  /** The index of the first bar that is read. */
  int contextStart() {
    return Math.max(0, from - BEFORE);
  }

  /** The bars before it as a score of their own. */
  Score before() {
    return Excerpt.bars(piece, contextStart(), from);
  }

  /** All bars that are known as a score of their own. */
  Score known() {
    int end = piece.bars().get(to + after).start() - piece.bars().get(contextStart()).start();
    Score known = Excerpt.bars(withNotes(notes()).piece, contextStart(), to + after);
    return known.withParts(
        known.parts().stream()
            .map(p -> p.withNotes(p.notes().stream().map(n -> endingBy(n, end)).toList()))
            .toList());
  }

  private static Note endingBy(Note note, int end) {
    return note.end() <= end ? note : note.withDuration(end - note.onset());
  }
}
