package app.refrain.music.analysis.metrics;

import app.refrain.music.Note;
import app.refrain.music.Score;

/** Puts notes on the grid of sixteenths on which published figures are measured. */
public final class SixteenthGrid {

  private static final int STEP = Score.TICKS_PER_QUARTER / 4;

  private SixteenthGrid() {}

  /**
   * The score with every note's start and end on the nearest sixteenth, each note at least one
   * long.
   */
  public static Score quantize(Score score) {
    return score.withParts(
        score.parts().stream()
            .map(p -> p.withNotes(p.notes().stream().map(SixteenthGrid::quantize).toList()))
            .toList());
  }

  private static Note quantize(Note note) {
    int onset = nearest(note.onset());
    int duration = Math.max(STEP, nearest(note.end()) - onset);
    return new Note(onset, duration, note.pitch(), note.velocity());
  }

  private static int nearest(int tick) {
    return (tick + STEP / 2) / STEP * STEP;
  }
}
