package app.refrain.model.refine.bars;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Excerpt;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.metrics.PitchClassEntropy;
import java.util.BitSet;
import java.util.List;

/**
 * One version of some bars, as far as versions are compared.
 *
 * @param lines the top lines of its parts
 * @param groove how alike the onsets of its bars and those before are; see {@link
 *     app.refrain.music.analysis.metrics.GrooveConsistency}
 * @param barPitches pitch-class entropy of each bar; see {@link PitchClassEntropy}
 * @param phrasePitches that of each four bars
 */
record Take(List<Line> lines, Tally groove, Tally barPitches, Tally phrasePitches) {

  private static final int PHRASE = 4;
  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  /** The bars of a score from an index to before another. */
  static Take of(Score score, int from, int to) {
    Score bars = Excerpt.bars(score, from, to);
    return new Take(
        Line.of(score, from, to),
        groove(score, from, to),
        new Tally((to - from) * PitchClassEntropy.overBars(bars, 1), to - from),
        new Tally((to - from) * PitchClassEntropy.overBars(bars, PHRASE), to - from));
  }

  private static Tally groove(Score score, int from, int to) {
    Bars bars = score.bars();
    Tally alike = Tally.NONE;
    for (int bar = Math.max(1, from); bar < to; bar++) {
      if (bars.get(bar).length() == bars.get(bar - 1).length()) {
        BitSet different = onsets(score, bars.get(bar));
        different.xor(onsets(score, bars.get(bar - 1)));
        int places = Math.ceilDiv(bars.get(bar).length(), SIXTEENTH);
        alike = alike.plus(new Tally(1 - (double) different.cardinality() / places, 1));
      }
    }
    return alike;
  }

  private static BitSet onsets(Score score, Bar bar) {
    BitSet onsets = new BitSet();
    for (Part part : score.parts()) {
      for (Note note : part.notes()) {
        if (bar.contains(note.onset())) {
          onsets.set((note.onset() - bar.start()) / SIXTEENTH);
        }
      }
    }
    return onsets;
  }
}
