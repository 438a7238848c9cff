package app.refrain.model.refine;

import java.util.ArrayList;
import java.util.List;

/**
 * The notes of a draft while changes are made, and which changes keep each part playable as it was.
 */
final class Arrangement {
  /** A part with fewer such pairs per note does not have them by intention. */
  private static final double CHORDAL = 0.1;

  private static final double OVERLAPPING = 0.3;

  private final NoteSequence draft;
  private final List<int[]> lines = new ArrayList<>();
  private final boolean[] chordal;
  private final boolean[] overlapping;
  private final GridNote[] now;

  Arrangement(NoteSequence draft) {
    this.draft = draft;
    int parts = draft.score().parts().size();
    chordal = new boolean[parts];
    overlapping = new boolean[parts];
    now = new GridNote[draft.size()];
    for (int i = 0; i < now.length; i++) {
      now[i] = draft.onGrid(i);
    }
    for (int part = 0; part < parts; part++) {
      int[] line = draft.indices(part);
      lines.add(line);
      chordal[part] = isChordal(line);
      overlapping[part] = isOverlapping(line);
    }
  }

  private boolean isChordal(int[] line) {
    int chords = 0;
    for (int p = 1; p < line.length; p++) {
      chords += draft.onset(line[p]) == draft.onset(line[p - 1]) ? 1 : 0;
    }
    return chords > CHORDAL * line.length;
  }

  private boolean isOverlapping(int[] line) {
    int overlaps = 0;
    for (int note : line) {
      int next = draft.next(note);
      overlaps += next != NoteSequence.NONE && draft.end(note) > draft.onset(next) ? 1 : 0;
    }
    return overlaps > OVERLAPPING * line.length;
  }

  /**
   * Makes a change if it leaves the part with a note and makes no two notes collide that did not
   * before.
   *
   * @param to what a note becomes, or null if it is dropped
   * @return whether the change was made
   */
  boolean change(int index, GridNote to) {
    if (to == null ? isLast(index) : collides(index, to)) {
      return false;
    }
    now[index] = to;
    return true;
  }

  private boolean isLast(int index) {
    for (int other : lines.get(draft.part(index))) {
      if (other != index && now[other] != null) {
        return false;
      }
    }
    return true;
  }

  private boolean collides(int index, GridNote to) {
    int part = draft.part(index);
    for (int other : lines.get(part)) {
      if (other != index
          && now[other] != null
          && collide(part, to, now[other])
          && !collide(part, now[index], now[other])) {
        return true;
      }
    }
    return false;
  }

  private boolean collide(int part, GridNote a, GridNote b) {
    boolean together = a.onset() < b.end() && b.onset() < a.end();
    if (!together) {
      return false;
    }
    if (a.pitch() == b.pitch()) {
      return true;
    }
    return a.onset() == b.onset() ? !chordal[part] : !overlapping[part];
  }
}
