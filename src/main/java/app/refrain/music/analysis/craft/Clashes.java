package app.refrain.music.analysis.craft;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Parts that clash: a minor second or ninth between two of them that sounds through a beat. */
public final class Clashes {

  private static final int OCTAVE = 12;
  private static final int[] INTERVALS = {1, OCTAVE + 1};

  private Clashes() {}

  /** The share of the bars with notes in which two parts clash; empty where only one part plays. */
  public static OptionalDouble share(Score score) {
    List<List<Note>> parts =
        score.parts().stream()
            .filter(p -> !p.drums() && !p.notes().isEmpty())
            .map(Part::notes)
            .toList();
    if (parts.size() < 2) {
      return OptionalDouble.empty();
    }
    Bars bars = score.bars();
    int first = parts.stream().mapToInt(p -> bars.indexAt(p.getFirst().onset())).min().getAsInt();
    int last = parts.stream().mapToInt(p -> bars.indexAt(p.getLast().onset())).max().getAsInt();
    int clashes = 0;
    for (int bar = first; bar <= last; bar++) {
      clashes += clashes(parts, bars.get(bar)) ? 1 : 0;
    }
    return OptionalDouble.of((double) clashes / (last - first + 1));
  }

  private static boolean clashes(List<List<Note>> parts, Bar bar) {
    int beat = bar.meter().beatLength();
    for (int tick = bar.start(); tick < bar.end(); tick += beat) {
      List<List<Note>> held = new ArrayList<>();
      for (List<Note> part : parts) {
        int from = tick;
        held.add(
            part.stream()
                .filter(n -> n.onset() <= from && n.end() >= Math.min(bar.end(), from + beat))
                .toList());
      }
      if (clashes(held)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clashes(List<List<Note>> held) {
    for (int a = 0; a < held.size(); a++) {
      for (int b = a + 1; b < held.size(); b++) {
        for (Note one : held.get(a)) {
          for (Note other : held.get(b)) {
            int interval = Math.abs(one.pitch() - other.pitch());
            if (interval == INTERVALS[0] || interval == INTERVALS[1]) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
