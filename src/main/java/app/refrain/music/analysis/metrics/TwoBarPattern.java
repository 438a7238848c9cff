package app.refrain.music.analysis.metrics;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line starts in two neighbouring bars, whatever its pitch; equal for patterns that are the
 * same or transposed.
 *
 * @param barLengths ticks
 * @param rhythm onset from the first bar line and duration of each note, in ticks
 * @param intervals semitones from the first note
 */
record TwoBarPattern(List<Integer> barLengths, List<Integer> rhythm, List<Integer> intervals) {

  private static final int FEWEST_NOTES = 3;

  /** For each bar that has a next, the pattern that starts with it, or null. */
  static List<TwoBarPattern> byBar(List<Note> line, Bars bars) {
    List<List<Note>> notes = new ArrayList<>();
    for (Note note : line) {
      int bar = bars.indexAt(note.onset());
      while (notes.size() <= bar) {
        notes.add(new ArrayList<>());
      }
      notes.get(bar).add(note);
    }
    List<TwoBarPattern> patterns = new ArrayList<>();
    for (int bar = 0; bar + 1 < notes.size(); bar++) {
      List<Note> both = new ArrayList<>(notes.get(bar));
      both.addAll(notes.get(bar + 1));
      patterns.add(both.size() < FEWEST_NOTES ? null : of(both, bars, bar));
    }
    return patterns;
  }

  private static TwoBarPattern of(List<Note> notes, Bars bars, int bar) {
    int start = bars.get(bar).start();
    List<Integer> rhythm = new ArrayList<>();
    List<Integer> intervals = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      rhythm.add(notes.get(i).onset() - start);
      rhythm.add(notes.get(i).duration());
      intervals.add(notes.get(i).pitch() - notes.getFirst().pitch());
    }
    return new TwoBarPattern(
        List.of(bars.get(bar).length(), bars.get(bar + 1).length()), rhythm, intervals);
  }
}
