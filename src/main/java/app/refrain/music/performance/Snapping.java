package app.refrain.music.performance;

import app.refrain.music.Note;
import app.refrain.music.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves notes to where they would be written. Each beat is divided as meets its onsets best; a
 * finer division must be clearly better.
 */
final class Snapping {

  /** Mean square distance, in fractions of a beat, that a finer division must gain. */
  private static final double[] DOUBT = {0, 0.0025, 0.0015};

  /** A note before it has a place: positions in ticks, not rounded. */
  record Loose(double start, double end, int pitch, int velocity) {}

  private final Pulse pulse;
  private final Map<Integer, Integer> divisions = new HashMap<>();

  /**
   * @param notes of all parts together, since they share their beats
   */
  Snapping(Pulse pulse, List<Loose> notes) {
    this.pulse = pulse;
    Map<Integer, List<Double>> byBeat = new HashMap<>();
    for (Loose note : notes) {
      int beat = nearestBeat(note.start());
      byBeat.computeIfAbsent(beat, b -> new ArrayList<>()).add(note.start() / pulse.ticks() - beat);
    }
    byBeat.forEach((beat, offsets) -> divisions.put(beat, division(offsets)));
  }

  /**
   * A beat reaches from a little before itself, since people play too early as well as too late.
   */
  private int nearestBeat(double tick) {
    return (int) Math.floor(tick / pulse.ticks() + 0.125);
  }

  private int division(List<Double> offsets) {
    int best = pulse.divisions().getFirst();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < pulse.divisions().size(); i++) {
      int division = pulse.divisions().get(i);
      double sum = 0;
      for (double offset : offsets) {
        double distance = offset - Math.rint(offset * division) / division;
        sum += distance * distance;
      }
      double cost = sum / offsets.size() + DOUBT[i];
      if (cost < least) {
        least = cost;
        best = division;
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
    int shortest = pulse.ticks() / divisions.get(nearestBeat(note.start()));
    int duration = end > onset ? end - onset : shortest;
    return new Note(onset, duration, note.pitch(), note.velocity());
  }

  private int snap(double tick) {
    int beat = nearestBeat(tick);
    int start = beat * pulse.ticks();
    int unit = pulse.ticks() / divisions.getOrDefault(beat, pulse.divisions().getFirst());
    return start + (int) Math.rint((tick - start) / unit) * unit;
  }
}
