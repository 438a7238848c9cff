package app.refrain.model.evaluation;

import app.refrain.model.refine.bars.PhraseChooser;
import app.refrain.music.Score;
import java.util.random.RandomGenerator;

/** Chooses by chance. */
record RandomChooser(RandomGenerator random) implements PhraseChooser {

  @Override
  public Choosing begin(Score draft, int length, int total, boolean ends) {
    return (versions, from, to, after) ->
        new Choice(random.nextInt(versions.size()), 0, "chosen by chance");
  }
}
