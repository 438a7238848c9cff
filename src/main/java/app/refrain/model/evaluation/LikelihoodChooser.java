package app.refrain.model.evaluation;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.TextLikelihood;
import app.refrain.model.refine.bars.PhraseChooser;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import java.util.Arrays;

/** Chooses what a language model finds likeliest. */
record LikelihoodChooser(LanguageModel model) implements PhraseChooser {

  @Override
  public Choosing begin(Score draft, int length, int total, boolean ends) {
    return (versions, from, to, after) -> {
      double[] nats = versions.stream().mapToDouble(v -> nats(v, from, to)).toArray();
      int best = 0;
      for (int i = 1; i < nats.length; i++) {
        best = nats[i] < nats[best] ? i : best;
      }
      return new Choice(best, nats[0] - nats[best], "another version is likelier");
    };
  }

  private double nats(Score version, int from, int to) {
    Score known = Excerpt.bars(version, 0, to);
    return Arrays.stream(new TextLikelihood(model).natsOfBars(known)).skip(from).sum();
  }
}
