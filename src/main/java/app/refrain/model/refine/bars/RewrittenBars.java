package app.refrain.model.refine.bars;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.List;

/**
 * Bars that were written anew.
 *
 * @param from the first bar's index
 * @param to the index of the bar after the last
 * @param notes of each part, in the key of the draft they belong to
 * @param fault what was wrong with the draft's own, in a few words
 * @param confidence the probability, a half or more, that they are better than the draft's own
 * @param strength the least refinement, over 0 to 1, at which they are taken; the same for all of a
 *     draft, for they go on from each other
 */
public record RewrittenBars(
    int from, int to, List<List<Note>> notes, String fault, double confidence, double strength) {

  public RewrittenBars {
    notes = List.copyOf(notes);
  }

  /** What stands in some bars now, and why. */
  static RewrittenBars of(Score written, int from, int to, PhraseChooser.Choice choice) {
    Bars bars = written.bars();
    List<List<Note>> notes =
        written.parts().stream()
            .map(
                p ->
                    p.notes().stream()
                        .filter(n -> n.onset() >= bars.get(from).start())
                        .filter(n -> n.onset() < bars.get(to).start())
                        .toList())
            .toList();
    return new RewrittenBars(
        from, to, notes, choice.fault(), confidence(Math.max(0, choice.gain())), 1);
  }

  /**
   * Bars that go on from each other, at one strength.
   *
   * @param gain of all of them
   */
  static List<RewrittenBars> together(List<RewrittenBars> rewritten, double gain) {
    double strength = Math.min(1, 2 * (1 - confidence(gain)));
    return rewritten.stream().map(bars -> bars.withStrength(strength)).toList();
  }

  /** The logistic function: a half for no gain. */
  private static double confidence(double gain) {
    return 1 / (1 + Math.exp(-gain));
  }

  private RewrittenBars withStrength(double other) {
    return new RewrittenBars(from, to, notes, fault, confidence, other);
  }

  public boolean contains(int bar) {
    return from <= bar && bar < to;
  }
}
