package app.refrain.model.draft;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Puts what a model wrote into the piece it belongs to. */
final class Merge {

  private Merge() {}

  /**
   * The piece with everything written that begins at a tick or later.
   *
   * @param written an excerpt that begins at the offset
   */
  static Score after(Score piece, Score written, int start, int offset) {
    List<ChordChange> chords = new ArrayList<>(piece.chords());
    written.chords().stream()
        .map(c -> new ChordChange(c.at() + offset, c.symbol()))
        .filter(c -> c.at() >= start)
        .forEach(chords::add);
    List<Part> parts = new ArrayList<>();
    for (int slot = 0; slot < piece.parts().size(); slot++) {
      List<Note> notes = new ArrayList<>(piece.parts().get(slot).notes());
      notes.addAll(notes(written, slot, offset, start, Integer.MAX_VALUE));
      parts.add(piece.parts().get(slot).withNotes(notes));
    }
    return piece.withParts(parts).withChords(chords);
  }

  /** The piece without the chords from a tick on. */
  static Score withoutChords(Score piece, int start) {
    return piece.withChords(piece.chords().stream().filter(c -> c.at() < start).toList());
  }

  /** The piece with what was written in some cells of one bar. */
  static Score within(Score piece, Score written, Bar bar, SortedSet<Cell> cells, int offset) {
    List<Part> parts = new ArrayList<>(piece.parts());
    for (Cell cell : cells) {
      Part part = parts.get(cell.slot());
      List<Note> notes = new ArrayList<>(part.notes());
      notes.addAll(notes(written, cell.slot(), offset, bar.start(), bar.end()));
      parts.set(cell.slot(), part.withNotes(notes));
    }
    return piece.withParts(parts);
  }

  private static List<Note> notes(Score written, int slot, int offset, int from, int to) {
    return written.parts().get(slot).notes().stream()
        .map(n -> n.withOnset(n.onset() + offset))
        .filter(n -> n.onset() >= from && n.onset() < to)
        .toList();
  }

  /** The piece without the notes that begin in some cells. */
  static Score without(Score piece, SortedSet<Cell> cells) {
    Bars bars = piece.bars();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < piece.parts().size(); i++) {
      int slot = i;
      Part part = piece.parts().get(slot);
      parts.add(
          part.withNotes(
              part.notes().stream()
                  .filter(n -> !cells.contains(new Cell(bars.indexAt(n.onset()), slot)))
                  .toList()));
    }
    return piece.withParts(parts);
  }
}
