package app.refrain.shell;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A request's body is too long, or takes too long to arrive. */
final class RefusedBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  RefusedBodyException(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** Finds it among the causes of what others made of it. */
  static Optional<RefusedBodyException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedBodyException refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
