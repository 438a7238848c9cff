package app.refrain.studio.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says what went wrong and what to do, also to screen readers; takes no room otherwise. */
final class ProblemMessage extends Paragraph {

  ProblemMessage() {
    addClassName("problem");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  void show(String message) {
    setText(message);
    setVisible(true);
  }

  void clear() {
    setVisible(false);
  }
}
