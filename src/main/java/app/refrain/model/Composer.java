package app.refrain.model;

/** Composes music with the neural models. Safe for use by several threads. */
public interface Composer {

  /**
   * Composes, telling the listener of each bar.
   *
   * @throws CompositionException if the request cannot be fulfilled, or the listener cancelled it
   */
  Composition compose(CompositionRequest request, CompositionListener listener)
      throws CompositionException;
}
