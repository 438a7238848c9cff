package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/**
 * A network that a trainer can improve.
 *
 * @param <B> a batch of its examples
 */
public interface Trainable<B> {
  /** What is trained. */
  Parameters parameters();

  /**
   * Mean loss over the targets of a batch, in nats, recorded for differentiation. It lives as long
   * as the manager.
   */
  NDArray loss(B batch, NDManager manager);

  /**
   * Mean loss over the targets of a batch, in nats, without dropout and without differentiation.
   */
  double evaluate(B batch);

  /** How many targets the mean is taken over. */
  int targets(B batch);

  /**
   * What {@code model.json} says of the network so that it can be built again: a record or map of
   * plain values.
   */
  Map<String, ?> description();
}
