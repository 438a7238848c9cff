package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where curators put pieces together. */
@Route("curate/collections")
@PageTitle("Collections · Refrain")
@RolesAllowed("CURATOR")
final class CollectionsView extends CuratorPage {

  private final GalleryCollections collections;
  private final Person curator;
  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();
  private final TextField title = new TextField("Title of a new collection");

  CollectionsView(GalleryCollections collections, CurrentPerson people) {
    super("curate/collections", "Collections");
    this.collections = collections;
    curator = people.require();
    title.setMaxLength(GalleryCollections.LONGEST_TITLE);
    Div making = new Div(title, new Button("Make", click -> create()));
    making.addClassName("making");
    list.addClassName("queue");
    detail.addClassName("queue-detail");
    Div both = new Div(list, detail);
    both.addClassName("queue-page");
    add(making, both);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    for (GalleryCollection collection : collections.list()) {
      NativeButton button =
          new NativeButton(collection.title(), click -> attempt(() -> show(collection.slug())));
      button.getElement().setAttribute("dir", "auto");
      list.add(new ListItem(button));
    }
  }

  private void create() {
    attempt(
        () -> {
          GalleryCollection made = collections.create(curator, title.getValue(), "");
          title.clear();
          refresh();
          show(made.slug());
        });
  }

  private void show(String slug) {
    detail.removeAll();
    detail.add(
        new CollectionEditor(
            collections,
            curator,
            slug,
            this::attempt,
            () -> {
              detail.removeAll();
              refresh();
            }));
  }
}
