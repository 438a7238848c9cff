package app.refrain.music.analysis.metrics;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.BitSet;
import java.util.TreeMap;

/**
 * How alike the rhythms of neighbouring bars are: 1 less the mean share of sixteenths at which one
 * bar has an onset and the next has none. All parts count, drums too.
 *
 * <p>Source: S.-L. Wu and Y.-H. Yang, "The Jazz Transformer on the Front Line", ISMIR 2020; MusPy's
 * {@code groove_consistency}.
 */
public final class GrooveConsistency {

  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  private GrooveConsistency() {}

  /**
   * Over the piece's own bars, from the first that has an onset to the last; only neighbours of
   * equal length are compared.
   *
   * @return 0 to 1; 1 if there are no two such bars
   */
  public static double of(Score score) {
    Bars bars = score.bars();
    TreeMap<Integer, BitSet> onsets = onsets(score, bars);
    return onsets.isEmpty() ? 1 : mean(onsets, bars, onsets.firstKey(), onsets.lastKey());
  }

  /**
   * As MusPy has it for a piece of which no meter is known: bars of 4/4 from the first tick on, as
   * many as there are whole ones and one more.
   *
   * @return 0 to 1; 1 if the piece is shorter than a bar
   */
  public static double inCommonTime(Score score) {
    Bars bars = Score.EMPTY.bars();
    int end = score.parts().stream().mapToInt(Part::end).max().orElse(0);
    return mean(onsets(score, bars), bars, 0, end / Meter.COMMON.barLength());
  }

  private static double mean(TreeMap<Integer, BitSet> onsets, Bars bars, int first, int last) {
    double sum = 0;
    int pairs = 0;
    for (int bar = first; bar < last; bar++) {
      int length = bars.get(bar).length();
      if (length == bars.get(bar + 1).length()) {
        BitSet difference = (BitSet) onsets.getOrDefault(bar, new BitSet()).clone();
        difference.xor(onsets.getOrDefault(bar + 1, new BitSet()));
        sum += 1 - (double) difference.cardinality() / Math.ceilDiv(length, SIXTEENTH);
        pairs++;
      }
    }
    return pairs == 0 ? 1 : sum / pairs;
  }

  private static TreeMap<Integer, BitSet> onsets(Score score, Bars bars) {
    TreeMap<Integer, BitSet> onsets = new TreeMap<>();
    for (Part part : score.parts()) {
      for (Note note : part.notes()) {
        int index = bars.indexAt(note.onset());
        Bar bar = bars.get(index);
        onsets
            .computeIfAbsent(index, i -> new BitSet())
            .set((note.onset() - bar.start()) / SIXTEENTH);
      }
    }
    return onsets;
  }
}
