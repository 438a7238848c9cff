package app.refrain.gallery.ui;

import app.refrain.account.Person;
import app.refrain.gallery.collection.Choice;
import app.refrain.gallery.collection.CollectionPiece;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** One collection: its text, and its pieces in their order. */
final class CollectionEditor extends Div {

  private final GalleryCollections collections;
  private final Person curator;
  private final String slug;
  private final Consumer<Runnable> attempt;
  private final OrderedList list = new OrderedList();

  /**
   * @param attempt does something, or shows why it was refused
   * @param onDeleted called when the collection is gone
   */
  CollectionEditor(
      GalleryCollections collections,
      Person curator,
      String slug,
      Consumer<Runnable> attempt,
      Runnable onDeleted) {
    this.collections = collections;
    this.curator = curator;
    this.slug = slug;
    this.attempt = attempt;
    list.addClassName("arranged");
    Button delete =
        new Button(
            "Delete the collection",
            click ->
                attempt.accept(
                    () -> {
                      collections.delete(curator, slug);
                      onDeleted.run();
                    }));
    add(texts(), list, adding(), delete);
    refresh();
  }

  private Component texts() {
    GalleryCollection collection = collections.get(slug);
    TextField title = new TextField("Title");
    title.setMaxLength(GalleryCollections.LONGEST_TITLE);
    title.setValue(collection.title());
    TextArea text = new TextArea("Text");
    text.setMaxLength(GalleryCollections.LONGEST_TEXT);
    text.setValue(collection.text());
    Button save =
        new Button(
            "Save",
            click ->
                attempt.accept(
                    () -> collections.edit(curator, slug, title.getValue(), text.getValue())));
    Anchor page = new Anchor("/collections/" + slug, "Its page");
    page.setRouterIgnore(true);
    Div texts = new Div(title, text, save, page);
    texts.addClassName("blurb-fields");
    return texts;
  }

  private Component adding() {
    TextField address = new TextField("Address of a piece");
    Button add =
        new Button(
            "Add",
            click -> {
              arrange(
                  choices -> {
                    choices.add(new Choice(PieceAddress.read(address.getValue()), ""));
                  });
              address.clear();
            });
    Div adding = new Div(address, add);
    adding.addClassName("making");
    return adding;
  }

  private void refresh() {
    list.removeAll();
    List<CollectionPiece> pieces = collections.pieces(slug);
    for (int i = 0; i < pieces.size(); i++) {
      list.add(item(pieces.get(i), i, pieces.size()));
    }
  }

  private ListItem item(CollectionPiece piece, int place, int count) {
    Span title = new Span(piece.entry().title());
    title.getElement().setAttribute("dir", "auto");
    TextField note = new TextField();
    note.setAriaLabel("Note on " + piece.entry().title());
    note.setPlaceholder("A note");
    note.setMaxLength(GalleryCollections.LONGEST_NOTE);
    note.setValue(piece.note());
    note.addValueChangeListener(
        change ->
            arrange(
                choices -> {
                  choices.set(place, new Choice(piece.entry().id(), change.getValue()));
                }));
    Button up = button("Up", piece, () -> swap(place, place - 1));
    up.setEnabled(place > 0);
    Button down = button("Down", piece, () -> swap(place, place + 1));
    down.setEnabled(place < count - 1);
    Button remove =
        button(
            "Remove",
            piece,
            () ->
                arrange(
                    choices -> {
                      choices.remove(place);
                    }));
    return new ListItem(title, note, up, down, remove);
  }

  private static Button button(String name, CollectionPiece piece, Runnable action) {
    Button button = new Button(name, click -> action.run());
    button.setAriaLabel(name + ": " + piece.entry().title());
    return button;
  }

  private void swap(int one, int other) {
    arrange(
        choices -> {
          Collections.swap(choices, one, other);
        });
  }

  private void arrange(Consumer<List<Choice>> change) {
    attempt.accept(
        () -> {
          List<Choice> choices = new ArrayList<>();
          collections
              .pieces(slug)
              .forEach(piece -> choices.add(new Choice(piece.entry().id(), piece.note())));
          change.accept(choices);
          collections.arrange(curator, slug, choices);
          refresh();
        });
  }
}
