package app.refrain.studio.rest;

import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.ProposalConflictException;
import app.refrain.studio.score.RejectedOperationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is special about sessions among what can go wrong (RFC 9457). */
@RestControllerAdvice
class SessionProblems {

  @ExceptionHandler
  ProblemDetail missing(NoSuchSessionException missing) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
  }

  @ExceptionHandler
  ProblemDetail conflict(ProposalConflictException conflict) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
  }

  @ExceptionHandler
  ProblemDetail rejected(RejectedOperationException rejection) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rejection.getMessage());
    problem.setProperty("code", rejection.code().word());
    return problem;
  }
}
