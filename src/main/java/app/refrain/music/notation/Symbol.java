package app.refrain.music.notation;

import app.refrain.music.Note;

/**
 * A head or rest in a bar.
 *
 * @param start ticks from the start of the piece
 * @param length ticks
 * @param value null for a rest that fills its bar, whatever its length
 * @param group what sounds; null for a rest
 * @param beginsTuplet whether it is the first of three for two
 * @param endsTuplet whether it is the last of three for two
 */
public record Symbol(
    int start,
    int length,
    NoteValue value,
    NoteGroup group,
    boolean beginsTuplet,
    boolean endsTuplet) {

  public int end() {
    return start + length;
  }

  public boolean isRest() {
    return group == null;
  }

  /** Whether one of its notes goes on from a symbol before. */
  public boolean continues(Note note) {
    return note.onset() < start;
  }

  /** Whether one of its notes goes on in a symbol after. */
  public boolean isTied(Note note) {
    return note.end() > end();
  }
}
