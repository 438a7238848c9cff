package app.refrain.studio.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The English behind the music, also while it is being written. */
final class EnglishText extends Section {

  private final H2 heading = new H2();
  private final Pre text = new Pre();
  private int streamed;

  EnglishText() {
    addClassName("english-text");
    text.getElement().setAttribute("role", "log");
    text.getElement().setAttribute("tabindex", "0");
    text.getElement().setAttribute("aria-label", "English score text");
    add(heading, text);
    setVisible(false);
  }

  /**
   * Shows a whole text.
   *
   * @param title what it is
   */
  void show(String title, String english) {
    heading.setText(title);
    text.setText(english);
    setVisible(true);
  }

  /** Shows bars as they are written; those that are there already stay as they are. */
  void stream(List<String> bars) {
    if (bars.size() < streamed || !isVisible()) {
      text.removeAll();
      streamed = 0;
    }
    heading.setText("In English, as it is drafted");
    bars.stream().skip(streamed).forEach(bar -> text.add(bar.strip() + "\n"));
    streamed = bars.size();
    setVisible(true);
    text.getElement().executeJs("this.scrollTop = this.scrollHeight");
  }

  void clear() {
    text.removeAll();
    streamed = 0;
    setVisible(false);
  }
}
