package app.refrain.studio.ui;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Score;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the page asks of the composer. */
final class Requests {

  private static final double TEMPERATURE = 0.9;
  private static final double TOP_P = 0.95;
  private static final double REFINEMENT = 0.5;

  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  private Requests() {}

  /** Some bars after a seed's, different ones each time. */
  static CompositionRequest continuing(Score seed, int bars) {
    long randomSeed = RANDOM.nextInt(1, Integer.MAX_VALUE);
    return new CompositionRequest(
        Task.CONTINUE,
        Engine.HYBRID,
        seed,
        bars,
        0,
        0,
        List.of(),
        Wishes.NONE,
        new Sampling(TEMPERATURE, TOP_P, REFINEMENT, randomSeed));
  }
}
