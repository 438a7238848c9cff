package app.refrain.gallery.ui;

import app.refrain.account.Person;
import app.refrain.gallery.publication.Appearance;
import app.refrain.gallery.publication.Credits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The pieces in the gallery that name a person, who may take the name off and put it back. */
final class NamesSection extends Section {

  private final Credits credits;
  private final Person person;
  private final UnorderedList list = new UnorderedList();

  NamesSection(Credits credits, Person person) {
    this.credits = credits;
    this.person = person;
    list.addClassName("names");
    list.getElement().setAttribute("aria-live", "polite");
    refresh();
  }

  private void refresh() {
    List<Appearance> pieces = credits.appearances(person);
    setVisible(!pieces.isEmpty());
    list.removeAll();
    pieces.forEach(piece -> list.add(item(piece)));
    removeAll();
    add(
        new H2("Where your name stands"),
        new Paragraph(
            "You took part in these pieces. Taking your name off one takes it off its remixes,"
                + " too."),
        list);
  }

  private Component item(Appearance piece) {
    Anchor page = new Anchor("/p/" + piece.publication(), piece.title());
    page.setRouterIgnore(true);
    page.getElement().setAttribute("dir", "auto");
    String label = piece.withdrawn() ? "Put my name back" : "Take my name off";
    Button change =
        new Button(
            label,
            click -> {
              credits.setWithdrawn(person, piece.publication(), !piece.withdrawn());
              refresh();
            });
    change.setAriaLabel(label + ": " + piece.title());
    return new ListItem(page, change);
  }
}
