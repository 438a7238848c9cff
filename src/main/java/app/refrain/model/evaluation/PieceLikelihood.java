package app.refrain.model.evaluation;

import app.refrain.music.Score;

/** How probable a model finds a piece it did not learn from. */
public interface PieceLikelihood {

  /**
   * The negative log-likelihood of everything in a piece after its header.
   *
   * @return nats of each bar, at least 0
   */
  double[] natsOfBars(Score piece);
}
