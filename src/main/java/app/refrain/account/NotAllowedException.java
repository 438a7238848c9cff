package app.refrain.account;

/** A person may not do what was tried. */
public final class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is not allowed and what would help, in words for people
   */
  public NotAllowedException(String reason) {
    super(reason);
  }
}
