package app.refrain.generation;

/** A request that is not taken on. */
public final class RefusedRequestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the part of the request at fault, such as {@code bars}
   * @param reason what is wrong and what to do, in words for people
   */
  public RefusedRequestException(String field, String reason) {
    super(reason);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
