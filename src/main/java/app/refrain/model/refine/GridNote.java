package app.refrain.model.refine;

import app.refrain.music.Note;
import app.refrain.music.Quantizer;

/**
 * A note on the grid of {@value Quantizer#STEPS_PER_QUARTER} steps to the quarter.
 *
 * @param onset steps from the start of the piece
 * @param duration steps, at least 1
 * @param pitch MIDI key number
 */
public record GridNote(int onset, int duration, int pitch) {
  public static GridNote of(Note note) {
    int onset = steps(note.onset());
    return new GridNote(onset, Math.max(1, steps(note.end()) - onset), note.pitch());
  }

  /** The nearest step of the grid. */
  public static int steps(int ticks) {
    return (ticks + Quantizer.STEP / 2) / Quantizer.STEP;
  }

  int end() {
    return onset + duration;
  }
}
