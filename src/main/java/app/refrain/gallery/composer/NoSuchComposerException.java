package app.refrain.gallery.composer;

/** There is nothing in the gallery of such a person. */
public final class NoSuchComposerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchComposerException() {
    super("There is nothing of such a composer in the gallery.");
  }
}
