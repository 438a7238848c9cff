package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.publication.Credits;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** What somebody published, how it stands, and which pieces name them. */
@Route("published")
@PageTitle("My published pieces · Refrain")
@AnonymousAllowed
final class PublishedView extends Main {

  PublishedView(PublicationAccess access, Credits credits, CurrentPerson people) {
    Person person = people.require();
    addClassName("form-page");
    add(new H1("My published pieces"));
    List<Publication> pieces = access.list(person);
    if (pieces.isEmpty()) {
      add(
          new Paragraph(
              "Nothing yet. Open one of your sessions and press Publish: a curator listens and"
                  + " lets the piece into the gallery, or tells you why not."),
          new Paragraph(new Anchor("me", "My sessions")));
    } else {
      UnorderedList list = new UnorderedList();
      list.addClassName("published");
      pieces.forEach(piece -> list.add(item(piece)));
      add(list);
    }
    add(new NamesSection(credits, person));
  }

  private static Component item(Publication piece) {
    Anchor link = new Anchor("published/" + piece.id(), piece.title());
    link.getElement().setAttribute("dir", "auto");
    ListItem item = new ListItem(link, new Paragraph(StateWords.of(piece)));
    if (!piece.reason().isEmpty()) {
      Paragraph reason = new Paragraph("“" + piece.reason() + "”");
      reason.addClassName("explained");
      item.add(reason);
    }
    return item;
  }
}
