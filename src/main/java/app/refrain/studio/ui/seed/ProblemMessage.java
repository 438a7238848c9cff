package app.refrain.studio.ui.seed;

import com.vaadin.flow.component.html.Paragraph;

/** Says what went wrong and what to do, also to screen readers; takes no room otherwise. */
public final class ProblemMessage extends Paragraph {

  public ProblemMessage() {
    addClassName("problem");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  public void show(String message) {
    setText(message);
    setVisible(true);
  }

  public void clear() {
    setVisible(false);
  }
}
