package app.refrain.shell;

import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.TooManyRequestsException;
import app.refrain.generation.RefusedRequestException;
import app.refrain.music.MalformedScoreException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** What the interface for programs answers when something is wrong: problem details (RFC 9457). */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final String FIELD = "field";

  @ExceptionHandler
  ProblemDetail notAllowed(NotAllowedException refusal) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException refusal) {
    long seconds = Math.max(1, refusal.retryAfter().plusMillis(999).toSeconds());
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, refusal.getMessage());
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(problem);
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedRequestException refusal) {
    return badRequest(refusal.field(), refusal.getMessage());
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidValueException refusal) {
    return badRequest(refusal.field(), refusal.getMessage());
  }

  @ExceptionHandler
  ProblemDetail malformed(MalformedScoreException refusal) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
  }

  /** What is too large is told apart from this by the class above. */
  @ExceptionHandler
  ProblemDetail malformed(MultipartException refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The form in the request cannot be read.");
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException refusal,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    FieldError first = refusal.getBindingResult().getFieldError();
    return first == null
        ? super.handleMethodArgumentNotValid(refusal, headers, status, request)
        : ResponseEntity.badRequest().body(badRequest(first.getField(), first.getDefaultMessage()));
  }

  /** Names the field that has a value of the wrong kind. */
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException refusal,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    RefusedBodyException body = RefusedBodyException.in(refusal).orElse(null);
    if (body != null) {
      return ResponseEntity.status(body.status())
          .header(HttpHeaders.CONNECTION, "close")
          .body(ProblemDetail.forStatusAndDetail(body.status(), body.getMessage()));
    }
    if (refusal.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
      String field = wrong.getPath().getLast().getPropertyName();
      return ResponseEntity.badRequest()
          .body(badRequest(field, "The value of \"" + field + "\" is of the wrong kind."));
    }
    return ResponseEntity.badRequest()
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The request's body is missing or no JSON."));
  }

  private static ProblemDetail badRequest(String field, String reason) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason);
    problem.setProperty(FIELD, field);
    return problem;
  }
}
