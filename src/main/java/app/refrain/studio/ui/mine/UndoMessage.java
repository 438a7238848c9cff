package app.refrain.studio.ui.mine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what was done, and offers to undo it. */
public final class UndoMessage extends Notification {

  private static final int MILLIS = 10_000;

  public UndoMessage(String message, Runnable undo) {
    setDuration(MILLIS);
    setPosition(Position.BOTTOM_START);
    Button button =
        new Button(
            "Undo",
            click -> {
              undo.run();
              close();
            });
    add(new Span(message + " "), button);
  }
}
