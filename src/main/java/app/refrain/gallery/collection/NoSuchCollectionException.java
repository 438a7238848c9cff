package app.refrain.gallery.collection;

/** There is no such collection. */
public final class NoSuchCollectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchCollectionException() {
    super("There is no such collection, or no longer.");
  }
}
