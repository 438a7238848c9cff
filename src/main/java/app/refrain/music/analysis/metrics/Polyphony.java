package app.refrain.music.analysis.metrics;

import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.List;

/**
 * How many different pitches sound at once, on average over the time in which any does.
 *
 * <p>Source: MusPy's {@code polyphony}, measured over exact time instead of a grid's steps. Two
 * parts in unison are one pitch.
 */
public final class Polyphony {

  private Polyphony() {}

  /** At least 1; 0 if nothing pitched sounds. */
  public static double of(Score score) {
    List<Note> notes = PitchedNotes.of(score);
    int[] endOfPitch = new int[128];
    int end = 0;
    long pitchTime = 0;
    long time = 0;
    for (Note note : notes) {
      pitchTime += added(note, endOfPitch[note.pitch()]);
      time += added(note, end);
      endOfPitch[note.pitch()] = Math.max(endOfPitch[note.pitch()], note.end());
      end = Math.max(end, note.end());
    }
    return time == 0 ? 0 : (double) pitchTime / time;
  }

  /** Ticks that a note sounds after what came before it ended. */
  private static int added(Note note, int end) {
    return Math.max(0, note.end() - Math.max(end, note.onset()));
  }
}
