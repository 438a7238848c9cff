package app.refrain.studio.ui.landing;

import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.model.wishes.WishReader;
import app.refrain.studio.ui.compose.Caveat;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * One line in plain words for a piece from nothing. What cannot be done is said while one writes; a
 * wish of which nothing is understood goes nowhere.
 */
final class WishForm extends Div {

  private static final int PAUSE_MILLIS = 500;

  private final TextField words = new TextField("Or say what you would like to hear");
  private final Caveat caveat = new Caveat();
  private final Consumer<String> onWish;

  WishForm(Consumer<String> onWish) {
    this.onWish = onWish;
    addClassName("wish-form");
    words.setPlaceholder("A slow waltz in D minor for flute and guitar");
    words.setMaxLength(WishReader.MAX_LENGTH);
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(PAUSE_MILLIS);
    words.addValueChangeListener(change -> caveat.show(WishReader.read(change.getValue())));
    Button compose = new Button("Compose", click -> wish());
    compose.addClickShortcut(Key.ENTER).listenOn(words);
    add(words, compose, caveat);
  }

  private void wish() {
    UnderstoodWishes understood = WishReader.read(words.getValue());
    caveat.show(understood);
    if (!understood.isLost()) {
      onWish.accept(words.getValue().strip());
    }
  }
}
