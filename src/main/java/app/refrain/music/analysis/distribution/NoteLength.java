package app.refrain.music.analysis.distribution;

import app.refrain.music.Note;
import app.refrain.music.Score;

/** The twelve note lengths of Yang and Lerch. */
final class NoteLength {

  /**
   * In ninety-sixths of a full note: full to sixteenth, dotted half to dotted sixteenth, half to
   * eighth triplet.
   */
  private static final int[] LENGTHS = {96, 48, 24, 12, 6, 72, 36, 18, 9, 32, 16, 8};

  private static final int UNIT = Score.TICKS_PER_QUARTER / 24;

  private NoteLength() {}

  /** The index of the length nearest to a note's, 0 to 11; of two as near, the first. */
  static int nearest(Note note) {
    int nearest = 0;
    for (int i = 1; i < LENGTHS.length; i++) {
      if (distance(note, i) < distance(note, nearest)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(Note note, int index) {
    return Math.abs(note.duration() - LENGTHS[index] * UNIT);
  }
}
