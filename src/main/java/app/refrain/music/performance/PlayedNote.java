package app.refrain.music.performance;

import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A note as it was heard.
 *
 * @param start seconds
 * @param end seconds
 */
record PlayedNote(double start, double end, int pitch, int velocity) {

  private static final double MICROS_PER_SECOND = 1e6;

  double duration() {
    return end - start;
  }

  /** All notes of a score in the order in which they are heard. */
  static List<PlayedNote> of(Score score) {
    Seconds seconds = new Seconds(score);
    List<PlayedNote> played = new ArrayList<>();
    score.parts().stream()
        .flatMap(part -> part.notes().stream())
        .forEach(note -> played.add(of(note, seconds)));
    played.sort(Comparator.comparingDouble(PlayedNote::start));
    return played;
  }

  private static PlayedNote of(Note note, Seconds seconds) {
    return new PlayedNote(
        seconds.at(note.onset()), seconds.at(note.end()), note.pitch(), note.velocity());
  }

  /** When ticks are heard. */
  static final class Seconds {

    private final List<TempoChange> tempi;
    private final double[] starts;

    Seconds(Score score) {
      tempi = score.tempi();
      starts = new double[tempi.size()];
      for (int i = 1; i < starts.length; i++) {
        starts[i] = starts[i - 1] + length(tempi.get(i).at(), i - 1);
      }
    }

    double at(int tick) {
      int low = 0;
      int high = starts.length - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (tempi.get(middle).at() <= tick) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return starts[low] + length(tick, low);
    }

    private double length(int tick, int tempo) {
      TempoChange change = tempi.get(tempo);
      double quarters = (tick - change.at()) / (double) Score.TICKS_PER_QUARTER;
      return quarters * change.microsPerQuarter() / MICROS_PER_SECOND;
    }
  }
}
