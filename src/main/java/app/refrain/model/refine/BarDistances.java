package app.refrain.model.refine;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import java.util.Comparator;
import java.util.stream.IntStream;

/** At which distances the bars of a part repeat most of their notes. */
final class BarDistances {
  /** How far a repetition may lie, in bars. */
  static final int REACH = 48;

  /** How many distances are looked at for each bar. */
  private static final int MOST = 8;

  private final NoteSequence sequence;
  private final Line line;
  private final int[] barStart;
  private final int[] barLength;

  /** The bar of each note of the line. */
  private final int[] bar;

  /** For each bar with notes the distances, in steps. */
  private final int[][] distances;

  BarDistances(NoteSequence sequence, Line line) {
    this.sequence = sequence;
    this.line = line;
    Bars bars = sequence.score().bars();
    int count =
        line.size() == 0
            ? 0
            : bars.indexAt(sequence.get(line.note(line.size() - 1)).note().onset()) + 1;
    barStart = new int[count];
    barLength = new int[count];
    for (int b = 0; b < count; b++) {
      Bar bounds = bars.get(b);
      barStart[b] = GridNote.steps(bounds.start());
      barLength[b] = GridNote.steps(bounds.end()) - barStart[b];
    }
    bar = new int[line.size()];
    for (int p = 0, b = 0; p < bar.length; p++) {
      while (b + 1 < count && barStart[b + 1] <= sequence.onset(line.note(p))) {
        b++;
      }
      bar[p] = b;
    }
    distances = distances(matches());
  }

  /** Steps to the bars that most resemble that of a note, best first. */
  int[] of(int position) {
    return distances[bar[position]];
  }

  /** Steps of the bar of a note. */
  int barLength(int position) {
    return barLength[bar[position]];
  }

  /**
   * For each bar with notes and each distance from -REACH to REACH bars: how many of its notes
   * stand there too.
   */
  private int[][] matches() {
    int[][] matches = new int[barStart.length][];
    for (int p = 0; p < bar.length; p++) {
      int b = bar[p];
      int note = line.note(p);
      if (matches[b] == null) {
        matches[b] = new int[2 * REACH + 1];
      }
      for (int d = Math.max(-REACH, -b); d <= REACH && b + d < barStart.length; d++) {
        int there = sequence.onset(note) + barStart[b + d] - barStart[b];
        if (comparable(b, d) && line.has(there, sequence.pitch(note))) {
          matches[b][d + REACH]++;
        }
      }
    }
    return matches;
  }

  private int[][] distances(int[][] matches) {
    int[][] best = new int[barStart.length][];
    for (int b = 0; b < best.length; b++) {
      if (matches[b] != null) {
        best[b] = distances(b, matches);
      }
    }
    return best;
  }

  private int[] distances(int b, int[][] matches) {
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
        .limit(MOST)
        .mapToInt(d -> barStart[b + d] - barStart[b])
        .toArray();
  }

  private boolean comparable(int b, int distance) {
    return distance != 0 && barLength[b + distance] == barLength[b];
  }
}
