package app.refrain.studio.ui.landing;

import app.refrain.model.wishes.WishReader;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** One line in plain words for a piece from nothing. */
final class WishForm extends Div {

  private final TextField words = new TextField("Or say what you would like to hear");

  WishForm(Consumer<String> onWish) {
    addClassName("wish-form");
    words.setPlaceholder("A slow waltz in D minor for flute and guitar");
    words.setMaxLength(WishReader.MAX_LENGTH);
    words.setClearButtonVisible(true);
    Button compose = new Button("Compose", click -> onWish.accept(words.getValue().strip()));
    compose.addClickShortcut(Key.ENTER).listenOn(words);
    add(words, compose);
  }
}
