package app.refrain.studio.ui.compose;

import app.refrain.model.wishes.UnderstoodWishes;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What a person should know of a wish before anything is composed, as plain sentences; not seen if
 * everything will be as it was asked for.
 */
public final class Caveat extends Paragraph {

  public Caveat() {
    addClassName("explained");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  public void show(UnderstoodWishes understood) {
    say(understood.caveat().orElse(""));
  }

  /** Says a sentence, or nothing if it is empty. */
  void say(String sentence) {
    setText(sentence);
    setVisible(!sentence.isEmpty());
  }
}
