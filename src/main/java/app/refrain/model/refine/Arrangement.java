package app.refrain.model.refine;

import java.util.ArrayList;
import java.util.Arrays;
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
   * Makes changes together if they leave each part with a note and make no two notes collide that
   * did not before.
   *
   * @return whether the changes were made
   */
  boolean change(List<Proposal> changes) {
    GridNote[] before = now.clone();
    changes.forEach(c -> now[c.index()] = c.to());
    boolean possible =
        changes.stream()
            .allMatch(c -> c.to() == null ? isLeft(c.index()) : !collides(c.index(), before));
    if (!possible) {
      System.arraycopy(before, 0, now, 0, now.length);
    }
    return possible;
  }

  /** Whether a note's part has any note. */
  private boolean isLeft(int index) {
    return Arrays.stream(lines.get(draft.part(index))).anyMatch(i -> now[i] != null);
  }

  private boolean collides(int index, GridNote[] before) {
    int part = draft.part(index);
    for (int other : lines.get(part)) {
      if (other != index
          && now[other] != null
          && collide(part, now[index], now[other])
          && !collide(part, before[index], before[other])) {
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
