package app.refrain.studio;

/** A proposal is not in a state in which this can be done. */
public final class ProposalConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason in words for people
   */
  public ProposalConflictException(String reason) {
    super(reason);
  }
}
