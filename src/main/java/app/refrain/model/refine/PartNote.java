package app.refrain.model.refine;

import app.refrain.music.Note;
import java.util.Comparator;

/**
 * A note and whose it is.
 *
 * @param part index of the part, from 0
 */
public record PartNote(int part, Note note) implements Comparable<PartNote> {
  private static final Comparator<PartNote> ORDER =
      Comparator.comparingInt((PartNote n) -> n.note.onset())
          .thenComparingInt(PartNote::part)
          .thenComparing(PartNote::note);

  /** By onset, then part, then the note's own order. */
  @Override
  public int compareTo(PartNote other) {
    return ORDER.compare(this, other);
  }
}
