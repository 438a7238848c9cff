package app.refrain.model;

/**
 * A request that came to nothing. The message is for people and names the field at fault where
 * there is one.
 */
public class CompositionException extends Exception {

  private static final long serialVersionUID = 1L;

  public CompositionException(String message) {
    super(message);
  }

  /** The listener asked to stop. */
  public static final class Cancelled extends CompositionException {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
      super("Cancelled");
    }
  }
}
