package app.refrain.gallery.publication;

/** Something cannot be done with a piece as it stands now, such as approving what was withdrawn. */
public final class WrongStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason why not, and what to do, in words for people
   */
  public WrongStateException(String reason) {
    super(reason);
  }
}
