package app.refrain.music.analysis.metrics;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.List;
import java.util.TreeMap;

/**
 * How evenly a piece uses the twelve pitch classes, in bits: 0 for one class, 3.585 for all alike.
 *
 * <p>Source: S.-L. Wu and Y.-H. Yang, "The Jazz Transformer on the Front Line", ISMIR 2020, whose
 * H1 and H4 are {@link #overBars}; over a whole piece it is MusPy's {@code pitch_class_entropy}.
 * Notes are counted, not their durations.
 */
public final class PitchClassEntropy {

  private PitchClassEntropy() {}

  /** Of the whole piece; 0 if nothing pitched sounds. */
  public static double of(Score score) {
    return PitchClasses.entropy(PitchClasses.count(PitchedNotes.of(score)));
  }

  /**
   * Mean over every window of so many neighbouring bars in which a note starts; where the piece is
   * shorter, over the whole. 0 if nothing pitched sounds.
   *
   * @param bars 1 for H1, 4 for H4
   */
  public static double overBars(Score score, int bars) {
    TreeMap<Integer, int[]> histograms = byBar(score);
    if (histograms.isEmpty()) {
      return 0;
    }
    int first = histograms.firstKey();
    int last = Math.max(first, histograms.lastKey() - bars + 1);
    double sum = 0;
    int windows = 0;
    for (int bar = first; bar <= last; bar++) {
      int[] window = new int[12];
      histograms.subMap(bar, bar + bars).values().forEach(h -> add(window, h));
      double entropy = PitchClasses.entropy(window);
      boolean sounds = !histograms.subMap(bar, bar + bars).isEmpty();
      sum += sounds ? entropy : 0;
      windows += sounds ? 1 : 0;
    }
    return sum / windows;
  }

  private static TreeMap<Integer, int[]> byBar(Score score) {
    Bars bars = score.bars();
    TreeMap<Integer, int[]> histograms = new TreeMap<>();
    List<Note> notes = PitchedNotes.of(score);
    for (Note note : notes) {
      histograms
          .computeIfAbsent(bars.indexAt(note.onset()), bar -> new int[12])[note.pitch() % 12]++;
    }
    return histograms;
  }

  private static void add(int[] sum, int[] addend) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += addend[i];
    }
  }
}
