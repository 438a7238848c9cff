package app.refrain.gallery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Something to decide about a piece, with a reason. */
final class CaseItem extends Section {

  private final Div words = new Div();
  private final TextArea reason = new TextArea("Reason");
  private final Div buttons = new Div();

  /**
   * @param path of the piece's page
   * @param longestReason in characters
   */
  CaseItem(String path, String title, int longestReason) {
    Anchor link = new Anchor(path, title);
    link.setRouterIgnore(true);
    link.setTarget("_blank");
    link.getElement().setAttribute("dir", "auto");
    reason.setMaxLength(longestReason);
    buttons.addClassName("decisions");
    add(new H2(link), words, reason, buttons);
  }

  void say(String text) {
    if (!text.isEmpty()) {
      Paragraph paragraph = new Paragraph(text);
      paragraph.addClassName("words");
      words.add(paragraph);
    }
  }

  /**
   * @param action given the reason
   */
  void decision(String name, Consumer<String> action) {
    buttons.add(new Button(name, click -> action.accept(reason.getValue())));
  }
}
