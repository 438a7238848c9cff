package app.refrain.studio.ui.compose;

import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.model.wishes.Wish;
import app.refrain.model.wishes.WishReader;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Wishes in plain words, and what was understood of them: each wish can be taken back. */
final class PlainWords extends Div {

  private static final int PAUSE_MILLIS = 500;

  private final Consumer<UnderstoodWishes> onWishes;
  private final TextField words = new TextField("In plain words");
  private final UnorderedList chips = new UnorderedList();
  private final Caveat caveat = new Caveat();

  /**
   * @param onWishes given what is understood, whenever that is something else
   */
  PlainWords(Consumer<UnderstoodWishes> onWishes) {
    this.onWishes = onWishes;
    addClassName("plain-words");
    words.setPlaceholder("a slow sad waltz for flute");
    words.setMaxLength(WishReader.MAX_LENGTH);
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(PAUSE_MILLIS);
    words.addValueChangeListener(change -> understand(WishReader.read(change.getValue())));
    chips.addClassName("chips");
    chips.getElement().setAttribute("aria-label", "Understood");
    add(words, chips, caveat);
    show(WishReader.read(""));
  }

  /** Writes words as if a person had. */
  void say(String text) {
    words.setValue(text);
  }

  /** Lets Enter in the words press a button. */
  void sendBy(Button button) {
    button.addClickShortcut(Key.ENTER).listenOn(words);
  }

  private void understand(UnderstoodWishes understood) {
    show(understood);
    onWishes.accept(understood);
  }

  private void show(UnderstoodWishes understood) {
    chips.removeAll();
    understood.wishes().forEach(wish -> chips.add(new ListItem(chip(wish, understood))));
    chips.setVisible(!understood.wishes().isEmpty());
    caveat.show(understood);
  }

  private NativeButton chip(Wish wish, UnderstoodWishes understood) {
    NativeButton chip = new NativeButton(label(wish));
    chip.getElement().setAttribute("aria-label", "Take back " + label(wish));
    chip.addClickListener(click -> understand(understood.without(wish)));
    return chip;
  }

  private static String label(Wish wish) {
    return switch (wish.kind()) {
      case TASK, STYLE, KEY, METER, PART, PLAN -> wish.value();
      case TEMPO -> "tempo " + wish.value();
      case WITHOUT -> "no " + wish.value();
      case BARS -> wish.value() + " bars";
      case BAR_RANGE -> "bars " + wish.value();
      case TEMPERATURE -> "boldness " + wish.value();
    };
  }
}
