package app.refrain.model.refine;

import java.util.BitSet;

/** The notes of one part in order of time; they are known by their position in it. */
final class Line {
  private static final int PITCHES = 128;

  private final NoteSequence sequence;
  private final int[] notes;
  private final BitSet places = new BitSet();

  Line(NoteSequence sequence, int part) {
    this.sequence = sequence;
    notes = sequence.indices(part);
    for (int note : notes) {
      places.set(place(sequence.onset(note), sequence.pitch(note)));
    }
  }

  int size() {
    return notes.length;
  }

  /** The index in the sequence of the note at a position. */
  int note(int position) {
    return notes[position];
  }

  /** The last onset, in steps; 0 without notes. */
  int lastOnset() {
    return notes.length == 0 ? 0 : sequence.onset(notes[notes.length - 1]);
  }

  /** Whether a note with this onset (in steps, any) and pitch is in the line. */
  boolean has(int onset, int pitch) {
    return onset >= 0 && places.get(place(onset, pitch));
  }

  /** The first position with an onset at or after a step; the size if there is none. */
  int firstFrom(int step) {
    int low = 0;
    int high = notes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sequence.onset(notes[middle]) < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int place(int onset, int pitch) {
    return onset * PITCHES + pitch;
  }
}
