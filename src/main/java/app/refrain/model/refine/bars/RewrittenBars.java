package app.refrain.model.refine.bars;

import app.refrain.music.Note;
import java.util.List;

/**
 * Bars that were written anew.
 *
 * @param from the first bar's index
 * @param to the index of the bar after the last
 * @param notes of each part, in the key of the draft they belong to
 * @param fault what was wrong with the draft's own, in a few words
 * @param confidence the probability, over a half, that they are better than the draft's own
 * @param strength the least refinement, over 0 to 1, at which they are taken; the same for all of a
 *     draft, for they go on from each other
 */
public record RewrittenBars(
    int from, int to, List<List<Note>> notes, String fault, double confidence, double strength) {

  public RewrittenBars {
    notes = List.copyOf(notes);
  }

  RewrittenBars withStrength(double other) {
    return new RewrittenBars(from, to, notes, fault, confidence, other);
  }

  public boolean contains(int bar) {
    return from <= bar && bar < to;
  }
}
