package app.refrain.generation;

import java.util.UUID;

/** There is no such generation, or none that the person may know of. */
public final class NoSuchGenerationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchGenerationException(UUID id) {
    super("There is no generation " + id + ". Look at its address again.");
  }
}
