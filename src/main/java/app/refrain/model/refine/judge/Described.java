package app.refrain.model.refine.judge;

import app.refrain.music.Note;
import java.util.Comparator;

/**
 * A note and the features that hold of it.
 *
 * @param part index of its part
 */
record Described(int part, Note note, int[] features) implements Comparable<Described> {

  private static final Comparator<Described> ORDER =
      Comparator.comparingInt((Described d) -> d.note.onset())
          .thenComparingInt(Described::part)
          .thenComparing(Described::note);

  @Override
  public int compareTo(Described other) {
    return ORDER.compare(this, other);
  }
}
