package app.refrain.gallery.publication;

/** There is no such piece, or the person may not know of it: nobody can tell which. */
public final class NoSuchPublicationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchPublicationException() {
    super("There is no such piece in the gallery, or no longer.");
  }
}
