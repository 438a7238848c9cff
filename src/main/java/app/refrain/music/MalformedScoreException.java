package app.refrain.music;

/**
 * A file or text that cannot be read as music. The message is for people: what is wrong, where, and
 * what to do.
 */
public final class MalformedScoreException extends Exception {

  private static final long serialVersionUID = 1L;

  public MalformedScoreException(String message) {
    super(message);
  }

  public MalformedScoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
