package app.refrain.studio.ui.compose;

import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.model.wishes.Wish;
import app.refrain.model.wishes.WishReader;
import app.refrain.music.Score;
import app.refrain.studio.command.Command;
import app.refrain.studio.command.CommandReader;
import app.refrain.studio.command.Understood;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Wishes in plain words, and what was understood of them: each wish can be taken back. */
final class PlainWords extends Div {

  private static final int PAUSE_MILLIS = 500;

  private final Consumer<UnderstoodWishes> onWishes;
  private final Consumer<Understood> onCommands;

  private Score piece = Score.EMPTY;
  private final TextField words = new TextField("In plain words");
  private final UnorderedList chips = new UnorderedList();
  private final Caveat caveat = new Caveat();

  /**
   * @param onWishes given what new music shall be like, whenever that is something else
   * @param onCommands given what is to be done to the piece, whenever that is something else
   */
  PlainWords(Consumer<UnderstoodWishes> onWishes, Consumer<Understood> onCommands) {
    this.onWishes = onWishes;
    this.onCommands = onCommands;
    addClassName("plain-words");
    words.setPlaceholder("a slow sad waltz for flute");
    words.setMaxLength(WishReader.MAX_LENGTH);
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(PAUSE_MILLIS);
    words.addValueChangeListener(change -> understand(change.getValue()));
    chips.addClassName("chips");
    chips.getElement().setAttribute("aria-label", "Understood");
    add(words, chips, caveat);
    show(WishReader.read(""));
  }

  /** Writes words as if a person had. */
  void say(String text) {
    words.setValue(text);
  }

  String said() {
    return words.getValue();
  }

  /** Lets Enter in the words press a button. */
  void sendBy(Button button) {
    button.addClickShortcut(Key.ENTER).listenOn(words);
  }

  /** Says of what piece something is said. */
  void setPiece(Score newPiece) {
    piece = newPiece;
    words.setPlaceholder(
        piece.noteCount() == 0 ? "a slow sad waltz for flute" : "8 more bars, sadder, add drums");
  }

  /** A command if it is one and there is something to do it to; else a wish for new music. */
  private void understand(String text) {
    Understood command =
        piece.noteCount() == 0 ? Understood.NOTHING : CommandReader.read(text, piece);
    onCommands.accept(command);
    if (command == Understood.NOTHING) {
      understand(WishReader.read(text));
    } else {
      show(command);
    }
  }

  private void show(Understood command) {
    chips.removeAll();
    if (command.moreBars() > 0) {
      chips.add(new ListItem(new Span(command.moreBars() + " more bars")));
    }
    command.added().forEach(part -> chips.add(new ListItem(new Span("add " + part))));
    command.commands().forEach(one -> chips.add(new ListItem(commandChip(one, command))));
    chips.setVisible(command.isCommand());
    caveat.say(command.problem());
  }

  private NativeButton commandChip(Command one, Understood command) {
    NativeButton chip = new NativeButton(one.label());
    chip.getElement().setAttribute("aria-label", "Take back " + one.label());
    chip.addClickListener(
        click -> {
          List<Command> left = command.commands().stream().filter(other -> other != one).toList();
          Understood rest =
              new Understood(left, command.moreBars(), command.added(), command.problem());
          onCommands.accept(rest);
          show(rest);
        });
    return chip;
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
