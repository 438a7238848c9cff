package app.refrain.gallery.appeal;

/** There is no such open appeal. */
public final class NoSuchAppealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchAppealException() {
    super("There is no such appeal, or it is decided already.");
  }
}
