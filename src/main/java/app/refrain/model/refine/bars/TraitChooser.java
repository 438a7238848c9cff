package app.refrain.model.refine.bars;

import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the version with the least risk in its {@link Trait traits}; no network takes part. */
public final class TraitChooser implements PhraseChooser {

  /**
   * By how much the risk must fall for the first portion to be rewritten. After it the draft goes
   * on from bars that are no longer there, and is one version among others.
   */
  private static final double LEAST_GAIN = 0.5;

  @Override
  public Choosing begin(Score draft, int length, int total, boolean ends) {
    BarChoice choice =
        new BarChoice(
            length == 0 ? null : Take.of(draft, 0, length),
            IntStream.iterate(length, from -> from < total, from -> from + PHRASE)
                .mapToObj(from -> Take.of(draft, from, Math.min(total, from + PHRASE)))
                .toList());
    return new ByRisk(choice, total, ends);
  }

  private static final class ByRisk implements Choosing {

    private final BarChoice choice;
    private final int total;
    private final boolean ends;
    private boolean rewritten;

    private ByRisk(BarChoice choice, int total, boolean ends) {
      this.choice = choice;
      this.total = total;
      this.ends = ends;
    }

    @Override
    public boolean asksForMore(List<Score> versions, int from, int to) {
      return closes(to) && versions.stream().noneMatch(Ending::isAtRest);
    }

    @Override
    public Choice choose(List<Score> versions, int from, int to, int after) {
      List<Take> takes = versions.stream().map(v -> Take.of(v, from, to)).toList();
      List<Risk> risks = new ArrayList<>(choice.risks(takes));
      if (closes(to)) {
        for (int i = 0; i < risks.size(); i++) {
          risks.set(i, risks.get(i).withEnd(Ending.isAtRest(versions.get(i))));
        }
      }
      int best = best(risks, rewritten ? 0 : LEAST_GAIN);
      rewritten |= best > 0;
      choice.choose(takes.get(best));
      Risk own = risks.getFirst();
      Risk chosen = risks.get(best);
      return new Choice(best, own.total() - chosen.total(), own.faultBeside(chosen));
    }

    private boolean closes(int to) {
      return ends && to == total;
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
  }
}
