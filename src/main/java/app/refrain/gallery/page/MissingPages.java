package app.refrain.gallery.page;

import app.refrain.account.InvalidValueException;
import app.refrain.gallery.collection.NoSuchCollectionException;
import app.refrain.gallery.composer.NoSuchComposerException;
import app.refrain.studio.page.PlainPages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What readers see where there is no such list, instead of the problems that programs get. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
    assignableTypes = {
      GalleryPageController.class,
      ComposerPageController.class,
      CollectionPageController.class
    })
class MissingPages {

  private final PlainPages plain;

  MissingPages(PlainPages plain) {
    this.plain = plain;
  }

  @ExceptionHandler({
    NoSuchComposerException.class,
    NoSuchCollectionException.class,
    InvalidValueException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<byte[]> missing() {
    return plain.missing();
  }
}
