package app.refrain.studio.ui.landing;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** How a piece is made, for those who want to know. */
public final class Explanation extends Section {

  private static final String SAMPLE =
      """
      Bar 9, section B, chord G.
      flute: G5 dotted quarter, F#5 eighth, E5 eighth, D5 eighth.
      guitar: G3 B3 D4 dotted quarter, on 5 D4 quarter.
      """;

  public Explanation() {
    addClassName("explanation");
    Pre sample = new Pre(SAMPLE);
    sample.getElement().setAttribute("tabindex", "0");
    sample.getElement().setAttribute("role", "group");
    sample.getElement().setAttribute("aria-label", "Two parts of a bar as English score text");
    add(
        new H2("How a piece is made"),
        new OrderedList(
            step("Your bars become English", "A bar reads the way a musician counts it aloud."),
            step("A language model goes on", "It writes bar after bar; you watch and listen."),
            step("An LSTM refines the draft", "It moves, changes or drops notes, and says why."),
            step("You decide", "Take a piece or a note of it, turn it down, ask again.")),
        sample);
  }

  private static ListItem step(String title, String text) {
    Span heading = new Span(title);
    heading.addClassName("step-title");
    return new ListItem(heading, new Span(text));
  }
}
