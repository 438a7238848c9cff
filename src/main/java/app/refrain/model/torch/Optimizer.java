package app.refrain.model.torch;

import ai.djl.ndarray.NDManager;
import java.util.Map;

/** Changes parameters by their gradients. */
public interface Optimizer extends AutoCloseable {

  /** What an optimiser is made from. */
  interface Settings {

    /** An optimiser for these parameters; its memory lives in a manager below the given one. */
    Optimizer create(NDManager parent, Parameters parameters);
  }

  /**
   * Applies the gradients and clears them. Gradients that are not finite are cleared and not
   * applied.
   *
   * @param step number of this update, from 1
   * @return the norm of all gradients together before clipping; not finite if they were left out
   */
  double update(long step, double learningRate);

  /** The running means, by name, to be kept beside the parameters. */
  Map<String, FloatTensor> snapshot();

  /**
   * Goes on from what {@link #snapshot} kept.
   *
   * @throws IllegalArgumentException if something is missing
   */
  void restore(Map<String, FloatTensor> tensors);

  @Override
  void close();
}
