package app.refrain.model.refine.training;

import app.refrain.model.refine.Protection;
import app.refrain.music.Score;
import java.util.random.RandomGenerator;

/** Makes drafts with known mistakes out of clean music. */
@FunctionalInterface
public interface Mistakes {
  /**
   * @param clean on the grid of English score text
   * @param rate the share of notes that get a mistake, 0 to 1
   * @param protection of notes that get none
   */
  Lesson make(Score clean, double rate, Protection protection, RandomGenerator random);

  /**
   * Each lesson has the mistakes of one of two.
   *
   * @param share of the lessons with those of the second
   */
  static Mistakes mixed(Mistakes first, Mistakes second, double share) {
    return (clean, rate, protection, random) ->
        (random.nextDouble() < share ? second : first).make(clean, rate, protection, random);
  }
}
