package app.refrain.gallery.rest;

import app.refrain.gallery.appeal.NoSuchAppealException;
import app.refrain.gallery.collection.NoSuchCollectionException;
import app.refrain.gallery.composer.NoSuchComposerException;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.WrongStateException;
import app.refrain.gallery.report.NoSuchReportException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is special about the gallery among what can go wrong (RFC 9457). */
@RestControllerAdvice
class GalleryProblems {

  @ExceptionHandler({
    NoSuchPublicationException.class,
    NoSuchComposerException.class,
    NoSuchCollectionException.class,
    NoSuchReportException.class,
    NoSuchAppealException.class
  })
  ProblemDetail missing(RuntimeException missing) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
  }

  @ExceptionHandler
  ProblemDetail conflict(WrongStateException conflict) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
  }
}
