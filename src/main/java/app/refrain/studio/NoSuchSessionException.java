package app.refrain.studio;

/** There is no such session, or the person may not know of it: nobody can tell which. */
public final class NoSuchSessionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchSessionException() {
    super("There is no such session, or it was not shared with you. Ask for a new link.");
  }
}
