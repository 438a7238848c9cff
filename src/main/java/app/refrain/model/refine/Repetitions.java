package app.refrain.model.refine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a part repeats itself. Music does so by whole bars, so places some bars earlier or
 * later are compared; the bars around a note choose the distances, and the notes within a bar's
 * length of it say how good each is.
 */
final class Repetitions {
  /** How far a counterpart may lie from its expected onset, in steps. */
  private static final int DRIFT = 12;

  /** How many notes are looked at on each side of a place, however dense they are. */
  private static final int MOST_NEAR = 128;

  private final NoteSequence sequence;
  private final Line line;
  private final BarDistances distances;

  Repetitions(NoteSequence sequence, Line line) {
    this.sequence = sequence;
    this.line = line;
    distances = new BarDistances(sequence, line);
  }

  /**
   * The places that most resemble the surroundings of a note, best first.
   *
   * @param position of the note within the line
   */
  List<Repetition> of(int position) {
    int[] window = window(position, Math.max(2 * DRIFT, distances.barLength(position)));
    List<Repetition> found = new ArrayList<>();
    for (int distance : distances.of(position)) {
      found.add(repetition(line.note(position), distance, window));
    }
    found.sort(Comparator.comparingDouble(Repetition::similarity).reversed());
    return found;
  }

  /** The other notes within reach. */
  private int[] window(int position, int reach) {
    int onset = sequence.onset(line.note(position));
    int from = Math.max(line.firstFrom(onset - reach), position - MOST_NEAR);
    int to = Math.min(line.firstFrom(onset + reach + 1), position + MOST_NEAR + 1);
    int[] others = new int[to - from - 1];
    for (int p = from, o = 0; p < to; p++) {
      if (p != position) {
        others[o++] = line.note(p);
      }
    }
    return others;
  }

  private Repetition repetition(int note, int distance, int[] window) {
    int within = 0;
    int matching = 0;
    for (int other : window) {
      int there = sequence.onset(other) + distance;
      within += there >= 0 && there <= line.lastOnset() ? 1 : 0;
      matching += line.has(there, sequence.pitch(other)) ? 1 : 0;
    }
    double similarity = within == 0 ? 0 : (double) matching / within;
    int counterpart = counterpart(note, distance);
    boolean exact =
        counterpart != NoteSequence.NONE
            && sequence.pitch(counterpart) == sequence.pitch(note)
            && sequence.onset(counterpart) == sequence.onset(note) + distance;
    return new Repetition(similarity, exact, counterpart, distance);
  }

  /** The nearest note at that place that no other note of this place accounts for. */
  private int counterpart(int note, int distance) {
    int expected = sequence.onset(note) + distance;
    int from = line.firstFrom(expected - DRIFT);
    int to = Math.min(line.firstFrom(expected + DRIFT + 1), from + 2 * MOST_NEAR);
    int best = NoteSequence.NONE;
    double bestCost = Double.MAX_VALUE;
    for (int p = from; p < to; p++) {
      int other = line.note(p);
      int drift = Math.abs(sequence.onset(other) - expected);
      int leap = Math.abs(sequence.pitch(other) - sequence.pitch(note));
      boolean exact = drift == 0 && leap == 0;
      double cost = drift + (leap == 0 ? 0 : 4 + 0.25 * Math.min(leap, 12));
      if (cost < bestCost
          && (exact || !line.has(sequence.onset(other) - distance, sequence.pitch(other)))) {
        best = other;
        bestCost = cost;
      }
    }
    return best;
  }
}
