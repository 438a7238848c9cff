package app.refrain.music.analysis.form;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.ArrayList;
import java.util.List;

/**
 * The bars of a piece's first tune as sets of onsets and pitches, to be compared.
 *
 * <p>A bar in which the tune rests is compared by what all parts play.
 */
final class TuneBars {

  private static final int PITCHES = 128;

  /**
   * For each bar, ascending: onset in the bar times 128 plus pitch, of the tune's notes and of all.
   */
  private final List<int[]> tune;

  private final List<int[]> all;

  /**
   * Reads the bars from one index up to another.
   *
   * @param end index after the last bar in which a note starts
   */
  TuneBars(Score score, int first, int end) {
    List<List<Note>> tunes = MelodicLine.tunes(score);
    tune = byBar(tunes.isEmpty() ? List.of() : tunes.getFirst(), score.bars(), first, end);
    all = byBar(PitchedNotes.of(score), score.bars(), first, end);
  }

  private static List<int[]> byBar(List<Note> notes, Bars bars, int first, int end) {
    List<List<Integer>> keys = new ArrayList<>();
    for (int i = first; i < end; i++) {
      keys.add(new ArrayList<>());
    }
    for (Note note : notes) {
      int bar = bars.indexAt(note.onset());
      if (bar >= first) {
        keys.get(bar - first).add((note.onset() - bars.get(bar).start()) * PITCHES + note.pitch());
      }
    }
    return keys.stream().map(k -> k.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  int count() {
    return tune.size();
  }

  /**
   * How alike two bars are when the first is transposed: Dice's coefficient of their notes, twice
   * those in common over all, 0 to 1. Silence is like silence.
   */
  double likeness(int bar, int other, int transposition) {
    boolean tuneRests = tune.get(bar).length == 0 && tune.get(other).length == 0;
    List<int[]> notes = tuneRests ? all : tune;
    int[] a = notes.get(bar);
    int[] b = notes.get(other);
    return a.length + b.length == 0
        ? 1
        : 2.0 * inCommon(a, b, transposition) / (a.length + b.length);
  }

  /** Semitones from the first note of the tune in one bar to that in another; 0 if either rests. */
  int transposition(int bar, int other) {
    int[] a = tune.get(bar);
    int[] b = tune.get(other);
    return a.length == 0 || b.length == 0 ? 0 : b[0] % PITCHES - a[0] % PITCHES;
  }

  private static int inCommon(int[] a, int[] b, int transposition) {
    int common = 0;
    int j = 0;
    for (int key : a) {
      while (j < b.length && b[j] < key + transposition) {
        j++;
      }
      if (j < b.length && b[j] == key + transposition) {
        common++;
        j++;
      }
    }
    return common;
  }
}
