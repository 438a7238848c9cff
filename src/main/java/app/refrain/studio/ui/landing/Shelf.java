package app.refrain.studio.ui.landing;

import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Consumer;

/** Old tunes, all in the public domain, to begin with. */
public final class Shelf extends Section {

  /**
   * @param tunes by their names
   * @param onTune given the tune that a person takes
   */
  public Shelf(Map<String, Score> tunes, Consumer<Score> onTune) {
    addClassName("shelf");
    UnorderedList list = new UnorderedList();
    tunes.forEach((name, tune) -> list.add(new ListItem(card(name, tune, onTune))));
    add(new H2("Or start from an old tune"), list);
  }

  private static Component card(String name, Score tune, Consumer<Score> onTune) {
    Span title = new Span(tune.credits().title());
    title.addClassName("card-title");
    Span facts =
        new Span(
            "%s · %s · %s"
                .formatted(tune.credits().style(), tune.keyAt(0), tune.meters().getLast().meter()));
    NativeButton card = new NativeButton();
    card.add(title, facts, new Preview(name));
    card.addClickListener(click -> onTune.accept(tune));
    return card;
  }
}
