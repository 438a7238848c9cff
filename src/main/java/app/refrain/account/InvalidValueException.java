package app.refrain.account;

/** Something that a person wrote cannot be taken. */
public final class InvalidValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field what is at fault, such as {@code email}
   * @param reason what is wrong and what to do, in words for people
   */
  public InvalidValueException(String field, String reason) {
    super(reason);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
