package app.refrain.music.analysis.metrics;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.Arrays;
import java.util.List;

/**
 * The share of quarter notes in which nothing sounds, drums counted as sound.
 *
 * <p>Source: MusPy's {@code empty_beat_rate}, to the letter: the beats of a piece are its whole
 * quarters and one more, and a note that ends on a beat fills the next.
 */
public final class EmptyBeatRate {

  private EmptyBeatRate() {}

  /** 0 to 1; 1 if nothing sounds. */
  public static double of(Score score) {
    List<Note> notes = score.parts().stream().flatMap(p -> p.notes().stream()).sorted().toList();
    if (notes.isEmpty()) {
      return 1;
    }
    int end = notes.stream().mapToInt(Note::end).max().orElseThrow();
    boolean[] sounds = new boolean[beat(end) + 1];
    int filled = 0;
    for (Note note : notes) {
      // What is filled is filled up to here, as notes come by onset.
      int from = Math.max(filled, beat(note.onset()));
      int to = beat(note.end()) + 1;
      if (to > from) {
        Arrays.fill(sounds, from, to, true);
        filled = to;
      }
    }
    int empty = 0;
    for (boolean sound : sounds) {
      empty += sound ? 0 : 1;
    }
    return (double) empty / sounds.length;
  }

  private static int beat(int tick) {
    return tick / Score.TICKS_PER_QUARTER;
  }
}
