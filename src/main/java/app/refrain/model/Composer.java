package app.refrain.model;

import java.util.List;

/** Composes music with the neural models. Safe for use by several threads. */
public interface Composer {

  /**
   * Composes, telling the listener of each bar.
   *
   * @throws CompositionException if the request cannot be fulfilled, or the listener cancelled it
   */
  Composition compose(CompositionRequest request, CompositionListener listener)
      throws CompositionException;

  /** Identity and checksum of each model it has. */
  default List<ModelId> models() {
    return List.of();
  }

  /** Where and how it computes, as far as its results depend on that: {@code cpu}. */
  default String device() {
    return "cpu";
  }

  /** How many compositions go through a language model together at most; the processor decides. */
  default int together() {
    return 1;
  }
}
