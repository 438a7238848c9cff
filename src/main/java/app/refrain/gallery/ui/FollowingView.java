package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.composer.Composer;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** What composers brought out lately whom somebody follows. */
@Route("following")
@PageTitle("From those you follow · Refrain")
@AnonymousAllowed
final class FollowingView extends Main {

  private static final int PIECES = 24;

  private final Gallery gallery;
  private final Person person;
  private final UnorderedList list = new UnorderedList();
  private final Button more = new Button("Older pieces", click -> show());

  /** Where the next page begins; null at the first and after the last. */
  private String next;

  FollowingView(Gallery gallery, Composers composers, CurrentPerson people) {
    this.gallery = gallery;
    person = people.require();
    addClassName("form-page");
    list.addClassName("published");
    add(new H1("From those you follow"));
    List<Composer> followed = composers.followed(person);
    if (followed.isEmpty()) {
      Anchor all = new Anchor("/gallery", "Look around in the gallery");
      all.setRouterIgnore(true);
      add(
          new Paragraph("You follow nobody yet. A composer's page has a button for it."),
          new Paragraph(all));
      return;
    }
    add(list, more, composers(followed));
    show();
  }

  private void show() {
    Page<GalleryEntry> page = gallery.news(person, next, PIECES);
    page.items().forEach(entry -> list.add(item(entry)));
    next = page.next();
    more.setVisible(next != null);
    if (list.getChildren().findAny().isEmpty()) {
      list.add(new ListItem("None of them has a piece in the gallery at the moment."));
    }
  }

  private static Component item(GalleryEntry entry) {
    return new ListItem(
        link(entry.path(), entry.title()),
        new Paragraph("by " + String.join(", ", entry.composers())));
  }

  private static Component composers(List<Composer> followed) {
    UnorderedList names = new UnorderedList();
    followed.forEach(
        composer -> names.add(new ListItem(link("/u/" + composer.id(), composer.name()))));
    return new Section(new H2("Whom you follow"), names);
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("dir", "auto");
    return link;
  }
}
