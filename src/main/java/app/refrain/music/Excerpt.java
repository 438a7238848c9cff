package app.refrain.music;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Cuts bars out of a score. */
public final class Excerpt {

  private Excerpt() {}

  /**
   * Some bars as a score of their own, which begins with its first bar. Notes that began before are
   * left out, notes that ring beyond the end keep their length; whatever is in force at the first
   * bar line still is.
   *
   * @param from index of the first bar, from 0, a pickup counted
   * @param to index of the bar after the last
   */
  public static Score bars(Score score, int from, int to) {
    Bars bars = score.bars();
    int start = bars.get(from).start();
    int end = bars.get(to).start();
    List<Part> parts =
        score.parts().stream()
            .map(
                p ->
                    p.withNotes(
                        p.notes().stream()
                            .filter(n -> n.onset() >= start && n.onset() < end)
                            .map(n -> n.withOnset(n.onset() - start))
                            .toList()))
            .toList();
    return new Score(
        score.credits(),
        parts,
        cut(score.tempi(), start, end, (t, at) -> new TempoChange(at, t.microsPerQuarter())),
        cut(score.meters(), start, end, (m, at) -> new MeterChange(at, m.meter())),
        cut(score.keys(), start, end, (k, at) -> new KeyChange(at, k.key())),
        cut(score.chords(), start, end, (c, at) -> new ChordChange(at, c.symbol())),
        cut(score.sections(), start, end, (s, at) -> new SectionMark(at, s.label())));
  }

  /**
   * The first bars as a score that ends with its last bar: notes that ring beyond it end there.
   *
   * @param count how many bars, a pickup counted
   */
  public static Score opening(Score score, int count) {
    int end = score.bars().get(count).start();
    Score opening = bars(score, 0, count);
    return opening.withParts(
        opening.parts().stream()
            .map(p -> p.withNotes(p.notes().stream().map(n -> endingBy(n, end)).toList()))
            .toList());
  }

  private static Note endingBy(Note note, int end) {
    return note.end() <= end ? note : note.withDuration(end - note.onset());
  }

  private static <T extends Timed> List<T> cut(
      List<T> changes, int start, int end, BiFunction<T, Integer, T> moved) {
    List<T> kept = new ArrayList<>();
    for (T change : changes) {
      if (change.at() <= start || change.at() < end) {
        kept.add(moved.apply(change, Math.max(0, change.at() - start)));
      }
    }
    return kept;
  }
}
