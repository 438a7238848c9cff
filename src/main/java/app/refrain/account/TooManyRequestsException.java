package app.refrain.account;

import java.time.Duration;

/** Somebody does something more often than its limit lets them. */
public final class TooManyRequestsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param reason what was too much, in words for people
   * @param retryAfter how long to wait before it may succeed
   */
  public TooManyRequestsException(String reason, Duration retryAfter) {
    super(reason);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
