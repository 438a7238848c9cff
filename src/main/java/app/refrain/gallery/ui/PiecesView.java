package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** What is in the gallery: to feature, to take out, and to see what was decided about it. */
@Route("curate/pieces")
@PageTitle("Pieces · Refrain")
@RolesAllowed("CURATOR")
final class PiecesView extends CuratorPage {

  private static final int SHOWN = 50;

  private final Gallery gallery;
  private final Curation curation;
  private final Person curator;
  private final TextField search = new TextField("Find pieces in the gallery");
  private final UnorderedList list = new UnorderedList();
  private final Div detail = new Div();

  /** Null until something was looked for. */
  private List<GalleryEntry> shown;

  PiecesView(Gallery gallery, Curation curation, CurrentPerson people) {
    super("curate/pieces", "Pieces");
    this.gallery = gallery;
    this.curation = curation;
    curator = people.require();
    list.addClassName("queue");
    detail.addClassName("queue-detail");
    Div both = new Div(list, detail);
    both.addClassName("queue-page");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> attempt(this::find));
    add(search, both);
    find();
  }

  /** Buttons stay while what they stand for does, so that nobody clicks beside one. */
  private void find() {
    List<GalleryEntry> entries =
        gallery.list(filter(), Sort.usual(search.getValue()), null, SHOWN).items();
    if (!entries.equals(shown)) {
      shown = entries;
      show(entries);
    }
  }

  private void show(List<GalleryEntry> entries) {
    list.removeAll();
    if (entries.isEmpty()) {
      list.add(new ListItem("Nothing in the gallery fits."));
    }
    for (GalleryEntry entry : entries) {
      String featured = entry.featuredAt() == null ? "" : " · featured";
      NativeButton button =
          new NativeButton(entry.title() + featured, click -> attempt(() -> show(entry.id())));
      button.getElement().setAttribute("dir", "auto");
      list.add(new ListItem(button));
    }
  }

  private GalleryFilter filter() {
    return new GalleryFilter(
        search.getValue(), null, null, null, null, null, null, null, null, null, null, null);
  }

  private void show(UUID id) {
    detail.removeAll();
    Publication piece = gallery.get(id);
    PieceDetails details = new PieceDetails(piece, new Listener(gallery.score(id)));
    details.showHistory(curation.decisions(curator, id));
    TextArea reason = new TextArea("Reason");
    reason.setMaxLength(Curation.LONGEST_REASON);
    boolean featured = piece.featuredAt() != null;
    Div buttons =
        new Div(
            featured
                ? new Button(
                    "Feature no more",
                    click -> decide(id, () -> curation.unfeature(curator, id, reason.getValue())))
                : new Button(
                    "Feature",
                    click -> decide(id, () -> curation.feature(curator, id, reason.getValue()))),
            new Button(
                "Take out of the gallery",
                click -> decide(id, () -> curation.reject(curator, id, reason.getValue()))));
    buttons.addClassName("decisions");
    detail.add(details, reason, buttons);
  }

  private void decide(UUID id, Runnable decision) {
    if (attempt(decision)) {
      find();
      if (isShown(id)) {
        show(id);
      } else {
        detail.removeAll();
        detail.add(new Paragraph("It is out of the gallery."));
      }
    }
  }

  private boolean isShown(UUID id) {
    return gallery.entries(List.of(id)).containsKey(id);
  }
}
