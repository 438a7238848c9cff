package app.refrain.gallery.ui;

import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.TooManyRequestsException;
import app.refrain.gallery.appeal.NoSuchAppealException;
import app.refrain.gallery.collection.NoSuchCollectionException;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.WrongStateException;
import app.refrain.gallery.report.NoSuchReportException;
import app.refrain.studio.NoSuchSessionException;
import com.vaadin.flow.component.html.Div;

/** The place on a page that says why something was refused. */
final class Refusal extends Div {

  Refusal() {
    addClassName("problem");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  /**
   * Does something, or shows why it was refused.
   *
   * @return whether it was done
   */
  boolean attempt(Runnable action) {
    setVisible(false);
    try {
      action.run();
      return true;
    } catch (InvalidValueException
        | NotAllowedException
        | TooManyRequestsException
        | WrongStateException
        | NoSuchPublicationException
        | NoSuchReportException
        | NoSuchAppealException
        | NoSuchCollectionException
        | NoSuchSessionException refusal) {
      setText(refusal.getMessage());
      setVisible(true);
      return false;
    }
  }
}
