package app.refrain.model.refine;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds where a part repeats itself. Music does so by whole bars, so places some bars earlier or
 * later are compared; the bars around a note choose the distances, and the notes within a bar's
 * length of it say how good each is.
 */
final class Repetitions {
  /** How far a repetition may lie, in bars. */
  static final int REACH = 48;

  /** How many distances are looked at for each bar. */
  private static final int CANDIDATES = 8;

  /** How far a counterpart may lie from its expected onset, in steps. */
  private static final int DRIFT = 12;

  private static final int PITCHES = 128;

  private final NoteSequence sequence;
  private final int[] line;
  private final BitSet standing = new BitSet();
  private final int lastOnset;
  private final int[] barStart;
  private final int[] barLength;

  /** The bar of each note of the line. */
  private final int[] bar;

  /**
   * For each bar with notes the distances, in steps, at which it and its neighbours repeat most
   * notes.
   */
  private final int[][] candidates;

  /**
   * @param line indices of the part's notes
   */
  Repetitions(NoteSequence sequence, int[] line) {
    this.sequence = sequence;
    this.line = line;
    for (int note : line) {
      standing.set(place(sequence.onset(note), sequence.pitch(note)));
    }
    lastOnset = line.length == 0 ? 0 : sequence.onset(line[line.length - 1]);
    Bars bars = sequence.score().bars();
    int count =
        line.length == 0 ? 0 : bars.indexAt(sequence.get(line[line.length - 1]).note().onset()) + 1;
    barStart = new int[count];
    barLength = new int[count];
    for (int b = 0; b < count; b++) {
      Bar bar = bars.get(b);
      barStart[b] = GridNote.steps(bar.start());
      barLength[b] = GridNote.steps(bar.end()) - barStart[b];
    }
    bar = new int[line.length];
    for (int p = 0, b = 0; p < line.length; p++) {
      while (b + 1 < count && barStart[b + 1] <= sequence.onset(line[p])) {
        b++;
      }
      bar[p] = b;
    }
    candidates = candidates(matches());
  }

  /**
   * For each bar with notes and each distance from -REACH to REACH bars: how many of its notes
   * stand there too.
   */
  private int[][] matches() {
    int[][] matches = new int[barStart.length][];
    for (int p = 0; p < line.length; p++) {
      int b = bar[p];
      if (matches[b] == null) {
        matches[b] = new int[2 * REACH + 1];
      }
      for (int d = Math.max(-REACH, -b); d <= REACH && b + d < barStart.length; d++) {
        int there = sequence.onset(line[p]) + barStart[b + d] - barStart[b];
        if (comparable(b, d) && stands(there, sequence.pitch(line[p]))) {
          matches[b][d + REACH]++;
        }
      }
    }
    return matches;
  }

  private int[][] candidates(int[][] matches) {
    int[][] best = new int[barStart.length][];
    for (int b = 0; b < best.length; b++) {
      if (matches[b] != null) {
        best[b] = candidates(b, matches);
      }
    }
    return best;
  }

  private int[] candidates(int b, int[][] matches) {
    int[] around = new int[2 * REACH + 1];
    for (int n = Math.max(0, b - 1); n <= Math.min(barStart.length - 1, b + 1); n++) {
      for (int d = 0; d < around.length && matches[n] != null; d++) {
        around[d] += matches[n][d];
      }
    }
    return IntStream.rangeClosed(Math.max(-REACH, -b), Math.min(REACH, barStart.length - 1 - b))
        .filter(d -> comparable(b, d) && around[d + REACH] > 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer d) -> -around[d + REACH]).thenComparingInt(Math::abs))
        .limit(CANDIDATES)
        .mapToInt(d -> barStart[b + d] - barStart[b])
        .toArray();
  }

  private boolean comparable(int bar, int distance) {
    return distance != 0 && barLength[bar + distance] == barLength[bar];
  }

  /**
   * The places that most resemble the surroundings of a note, best first.
   *
   * @param position of the note within the line
   */
  List<Repetition> of(int position) {
    int[] window = window(position, Math.max(2 * DRIFT, barLength[bar[position]]));
    List<Repetition> found = new ArrayList<>();
    for (int distance : candidates[bar[position]]) {
      found.add(repetition(line[position], distance, window));
    }
    found.sort(Comparator.comparingDouble(Repetition::similarity).reversed());
    return found;
  }

  private int[] window(int position, int reach) {
    int onset = sequence.onset(line[position]);
    int from = position;
    while (from > 0 && sequence.onset(line[from - 1]) >= onset - reach) {
      from--;
    }
    int to = position;
    while (to + 1 < line.length && sequence.onset(line[to + 1]) <= onset + reach) {
      to++;
    }
    int[] others = new int[to - from];
    for (int p = from, o = 0; p <= to; p++) {
      if (p != position) {
        others[o++] = line[p];
      }
    }
    return others;
  }

  private Repetition repetition(int note, int distance, int[] window) {
    int within = 0;
    int matching = 0;
    for (int other : window) {
      int there = sequence.onset(other) + distance;
      within += there >= 0 && there <= lastOnset ? 1 : 0;
      matching += stands(there, sequence.pitch(other)) ? 1 : 0;
    }
    double similarity = within == 0 ? 0 : (double) matching / within;
    int counterpart = counterpart(note, distance);
    boolean exact =
        counterpart != NoteSequence.NONE
            && sequence.pitch(counterpart) == sequence.pitch(note)
            && sequence.onset(counterpart) == sequence.onset(note) + distance;
    return new Repetition(similarity, exact, counterpart, distance);
  }

  private int counterpart(int note, int distance) {
    int expected = sequence.onset(note) + distance;
    int best = NoteSequence.NONE;
    double bestCost = Double.MAX_VALUE;
    for (int p = firstFrom(expected - DRIFT); p < line.length; p++) {
      int other = line[p];
      int drift = Math.abs(sequence.onset(other) - expected);
      if (sequence.onset(other) > expected + DRIFT) {
        break;
      }
      int leap = Math.abs(sequence.pitch(other) - sequence.pitch(note));
      boolean exact = drift == 0 && leap == 0;
      if (exact || !stands(sequence.onset(other) - distance, sequence.pitch(other))) {
        double cost = drift + (leap == 0 ? 0 : 4 + 0.25 * Math.min(leap, 12));
        if (cost < bestCost) {
          best = other;
          bestCost = cost;
        }
      }
    }
    return best;
  }

  /** The first position in the line with an onset at or after a step. */
  private int firstFrom(int onset) {
    int low = 0;
    int high = line.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sequence.onset(line[middle]) < onset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean stands(int onset, int pitch) {
    return onset >= 0 && standing.get(place(onset, pitch));
  }

  private static int place(int onset, int pitch) {
    return onset * PITCHES + pitch;
  }
}
