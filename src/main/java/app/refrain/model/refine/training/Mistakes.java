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
}
