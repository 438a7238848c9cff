package app.refrain.model.refine.training;

import app.refrain.model.refine.GridNote;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;

/**
 * How a note becomes what a language model would write in its place: another pitch or another
 * duration.
 *
 * @param semitones up from the note's pitch
 * @param steps by which it gets longer
 */
record SecondThought(int semitones, int steps) {
  /**
   * A note in a piece.
   *
   * @param part index of the part
   */
  record Place(int part, GridNote note) {
    static Place of(int part, Note note, int transposition) {
      GridNote there = GridNote.of(note);
      return new Place(
          part, new GridNote(there.onset(), there.duration(), there.pitch() + transposition));
    }
  }

  boolean changesDuration() {
    return steps != 0;
  }

  Note instead(Note note) {
    int pitch = Math.clamp(note.pitch() + semitones, 0, 127);
    return note.withPitch(pitch).withDuration(note.duration() + steps * Quantizer.STEP);
  }
}
