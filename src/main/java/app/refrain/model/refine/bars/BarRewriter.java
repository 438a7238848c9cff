package app.refrain.model.refine.bars;

import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.draft.BarVersions;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes those bars of a draft anew that take it away from what the seed and other versions of the
 * same bars lead one to expect. Goes through the draft from left to right; what is rewritten goes
 * on from what was rewritten before.
 */
public final class BarRewriter {

  /** How many bars are looked at together: a phrase. */
  private static final int PORTION = 4;

  /** How many versions there are of each portion, the draft's own included. */
  private static final int VERSIONS = 8;

  /**
   * By how much the risk must fall for the first portion to be rewritten. After it the draft goes
   * on from bars that are no longer there, and is one version among others.
   */
  private static final double LEAST_GAIN = 0.5;

  /** How many bars are written once more where no version of the last portion comes to rest. */
  private static final int CLOSE = 2;

  private final BarVersions versions;

  public BarRewriter(BarVersions versions) {
    this.versions = versions;
  }

  /**
   * What of a draft is better written anew, in order of time.
   *
   * @param draft in the home key
   * @param length how many bars are a person's and stay
   * @param total how many bars there are
   * @param ends whether the piece ends with them
   * @param listener may cancel at every bar
   */
  public List<RewrittenBars> rewrite(
      Score draft, int length, int total, boolean ends, CompositionListener listener)
      throws CompositionException {
    List<RewrittenBars> rewritten = new ArrayList<>();
    BarChoice choice =
        new BarChoice(
            length == 0 ? null : Take.of(draft, 0, length),
            IntStream.iterate(length, from -> from < total, from -> from + PORTION)
                .mapToObj(from -> Take.of(draft, from, Math.min(total, from + PORTION)))
                .toList());
    Score written = draft;
    double gain = 0;
    for (int from = length; from < total; from += PORTION) {
      int to = Math.min(total, from + PORTION);
      List<Score> candidates = new ArrayList<>(List.of(written));
      candidates.addAll(others(draft, written, from, to, total, listener));
      boolean closes = ends && to == total;
      if (closes && candidates.stream().noneMatch(Ending::isAtRest)) {
        candidates.addAll(others(draft, written, Math.max(from, to - CLOSE), to, total, listener));
      }
      int begin = from;
      List<Take> takes = candidates.stream().map(c -> Take.of(c, begin, to)).toList();
      List<Risk> risks = new ArrayList<>(choice.risks(takes));
      if (closes) {
        for (int i = 0; i < risks.size(); i++) {
          risks.set(i, risks.get(i).withEnd(Ending.isAtRest(candidates.get(i))));
        }
      }
      int best = best(risks, rewritten.isEmpty() ? LEAST_GAIN : 0);
      choice.choose(takes.get(best));
      if (best > 0) {
        written = candidates.get(best);
        gain += risks.getFirst().total() - risks.get(best).total();
        rewritten.add(rewritten(written, from, to, risks.getFirst(), risks.get(best)));
      }
    }
    double strength = 2 * (1 - confidence(gain));
    return rewritten.stream().map(bars -> bars.withStrength(strength)).toList();
  }

  /** The piece with other versions of some of its bars. */
  private List<Score> others(
      Score draft, Score written, int from, int to, int total, CompositionListener listener)
      throws CompositionException {
    return versions.write(written, from, to, total, VERSIONS - 1, listener).stream()
        .filter(version -> isFree(draft, version, from) && isFree(written, version, from))
        .map(version -> continued(version, written, to))
        .toList();
  }

  /** Whether no note of a version begins on a key that still sounds in what was there before. */
  private static boolean isFree(Score score, Score version, int from) {
    int start = score.bars().get(from).start();
    return IntStream.range(0, score.parts().size())
        .allMatch(
            slot ->
                score.parts().get(slot).notes().stream()
                    .filter(n -> n.onset() < start && n.end() > start)
                    .noneMatch(n -> sounds(version.parts().get(slot), n.pitch(), start, n.end())));
  }

  private static boolean sounds(Part part, int pitch, int start, int end) {
    return part.notes().stream()
        .anyMatch(n -> n.pitch() == pitch && n.onset() >= start && n.onset() < end);
  }

  /** A version with what follows its bars. */
  private static Score continued(Score version, Score piece, int to) {
    int end = piece.bars().get(to).start();
    List<Part> parts = new ArrayList<>();
    for (Part part : version.parts()) {
      List<Note> notes = new ArrayList<>(part.notes());
      piece.parts().get(parts.size()).notes().stream()
          .filter(n -> n.onset() >= end)
          .forEach(notes::add);
      parts.add(part.withNotes(notes));
    }
    return piece.withParts(parts);
  }

  /** The version with the least risk, or the first if none gains so much. */
  private static int best(List<Risk> risks, double gain) {
    int best = 0;
    double least = risks.getFirst().total() - gain;
    for (int i = 1; i < risks.size(); i++) {
      if (risks.get(i).total() < least) {
        best = i;
        least = risks.get(i).total();
      }
    }
    return best;
  }

  private static RewrittenBars rewritten(Score written, int from, int to, Risk before, Risk after) {
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
    double confidence = confidence(before.total() - after.total());
    return new RewrittenBars(from, to, notes, before.faultBeside(after), confidence, 1);
  }

  /** The logistic function: a half for no gain. */
  private static double confidence(double gain) {
    return 1 / (1 + Math.exp(-gain));
  }
}
