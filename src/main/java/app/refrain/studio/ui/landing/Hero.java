package app.refrain.studio.ui.landing;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;

/** What Refrain is, and the two quickest ways to begin: draw, or wish. */
public final class Hero extends Section {

  private final Consumer<Score> onSketch;

  /**
   * @param onSketch given what a person drew
   * @param onWish given what a person would like to hear, in plain words
   */
  public Hero(Consumer<Score> onSketch, Consumer<String> onWish) {
    this.onSketch = onSketch;
    addClassName("hero");
    Div words =
        new Div(
            new H1("Draw two bars. Hear what comes next."),
            new Paragraph(
                "Refrain writes music with you. A language model drafts the next bars in plain"
                    + " English, an LSTM goes over every note, and you decide what stays."),
            new WishForm(onWish));
    words.addClassName("hero-words");
    add(words, sketch());
  }

  private Component sketch() {
    Sketch sketch = new Sketch();
    sketch.onSketched(
        event -> {
          try {
            onSketch.accept(event.score());
          } catch (MalformedScoreException e) {
            throw new IllegalArgumentException(e);
          }
        });
    return sketch;
  }
}
