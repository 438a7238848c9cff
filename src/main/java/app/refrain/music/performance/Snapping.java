package app.refrain.music.performance;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves notes to where they would be written. Each beat is divided in two, three or four, as meets
 * its onsets best; a finer division must be clearly better.
 */
final class Snapping {

  private static final int BEAT = Score.TICKS_PER_QUARTER;
  private static final int[] DIVISIONS = {2, 3, 4};

  /** Mean square distance, in fractions of a beat, that a finer division must gain. */
  private static final double[] DOUBT = {0, 0.0025, 0.0015};

  /** A note before it has a place: positions in ticks, not rounded. */
  record Loose(double start, double end, int pitch, int velocity) {}

  private final Map<Integer, Integer> divisions = new HashMap<>();

  /**
   * @param notes of all parts together, since they share their beats
   */
  Snapping(List<Loose> notes) {
    Map<Integer, List<Double>> byBeat = new HashMap<>();
    for (Loose note : notes) {
      int beat = nearestBeat(note.start());
      byBeat.computeIfAbsent(beat, b -> new ArrayList<>()).add(note.start() / BEAT - beat);
    }
    byBeat.forEach((beat, offsets) -> divisions.put(beat, division(offsets)));
  }

  /**
   * A beat reaches from a little before itself, since people play too early as well as too late.
   */
  private static int nearestBeat(double tick) {
    return (int) Math.floor(tick / BEAT + 0.125);
  }

  private static int division(List<Double> offsets) {
    int best = DIVISIONS[0];
    double least = Double.MAX_VALUE;
    for (int i = 0; i < DIVISIONS.length; i++) {
      double sum = 0;
      for (double offset : offsets) {
        double distance = offset - Math.rint(offset * DIVISIONS[i]) / DIVISIONS[i];
        sum += distance * distance;
      }
      double cost = sum / offsets.size() + DOUBT[i];
      if (cost < least) {
        least = cost;
        best = DIVISIONS[i];
      }
    }
    return best;
  }

  Part snap(Part part, List<Loose> notes) {
    return part.withNotes(notes.stream().map(this::snap).toList());
  }

  private Note snap(Loose note) {
    int onset = Math.max(0, snap(note.start()));
    int end = Math.max(0, snap(note.end()));
    int shortest = BEAT / divisions.get(nearestBeat(note.start()));
    int duration = end > onset ? end - onset : shortest;
    return new Note(onset, duration, note.pitch(), note.velocity());
  }

  private int snap(double tick) {
    int beat = nearestBeat(tick);
    int unit = BEAT / divisions.getOrDefault(beat, DIVISIONS[0]);
    return beat * BEAT + (int) Math.rint((tick - beat * (double) BEAT) / unit) * unit;
  }
}
