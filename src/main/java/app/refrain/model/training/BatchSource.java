package app.refrain.model.training;

/**
 * Training batches by number.
 *
 * @param <B> a batch
 */
@FunctionalInterface
public interface BatchSource<B> {
  /**
   * The batch of a step, counted from 1: the same whenever it is asked for, so that an interrupted
   * run goes on exactly.
   */
  B batch(long step);
}
