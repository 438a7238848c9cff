package app.refrain.studio.score;

import java.util.Locale;

/** An operation that cannot be done; nothing of its group is. */
public final class RejectedOperationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, for programs; the message is for people. */
  public enum Code {
    /** The message is not in the shape of an operation. */
    MALFORMED,
    /** A value is out of its range. */
    RANGE,
    /** A new note lacks what a note needs. */
    INCOMPLETE,
    /** The part is not there, perhaps because somebody removed it. */
    UNKNOWN_PART,
    /** The score, or the group of operations, would become too big. */
    LIMIT,
    /** The person may only look. */
    FORBIDDEN;

    /** As programs read it, such as {@code unknown-part}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;

  public RejectedOperationException(Code code, String reason) {
    super(reason);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
