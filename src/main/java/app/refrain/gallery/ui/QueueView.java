package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.curation.QueueItem;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.publication.PublicationAccess;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Consumer;

/** What waits for a curator: to hear in place, and to decide about. */
@Route("curate")
@PageTitle("Curate · Refrain")
@RolesAllowed("CURATOR")
final class QueueView extends CuratorPage {

  private static final String KEYS =
      "Alt+P plays and pauses, Alt+J and Alt+K go to the next and the previous piece, Alt+A"
          + " approves, Alt+C asks for changes, Alt+R rejects; the reason goes with it.";

  private final Curation curation;
  private final PublicationAccess access;
  private final Person curator;
  private final OrderedList list = new OrderedList();
  private final Div detail = new Div();
  private final TextArea reason = new TextArea("Reason, for the composer");
  private final TextField kept = new TextField("Address of the piece that it is the same as");

  private final Pages<QueueItem> pages;
  private final Button more = new Button("More", click -> showMore());

  private int at;
  private Listener listener;

  QueueView(Curation curation, PublicationAccess access, CurrentPerson people) {
    super("curate", "What waits");
    this.curation = curation;
    this.access = access;
    curator = people.require();
    pages = new Pages<>(after -> curation.queue(curator, after, Page.LARGEST));
    list.addClassName("queue");
    detail.addClassName("queue-detail");
    reason.setMaxLength(Curation.LONGEST_REASON);
    Div both = new Div(new Div(list, more), detail);
    both.addClassName("queue-page");
    Details keys = new Details("Keys", new Paragraph(KEYS));
    add(keys, both);
    bind(Key.KEY_P, this::listen);
    bind(Key.KEY_J, () -> choose(at + 1));
    bind(Key.KEY_K, () -> choose(at - 1));
    bind(Key.KEY_A, this::approve);
    bind(Key.KEY_C, this::askForChanges);
    bind(Key.KEY_R, this::reject);
    refresh();
  }

  private void bind(Key key, Runnable action) {
    Shortcuts.addShortcutListener(this, action::run, key, KeyModifier.ALT);
  }

  private void refresh() {
    pages.readAgain();
    choose(Math.min(at, pages.items().size() - 1));
  }

  private void showMore() {
    int first = pages.items().size();
    pages.readMore();
    choose(first);
  }

  /** Goes to a piece; past the last one, to the first of the next page. */
  private void choose(int index) {
    if (index >= pages.items().size() && pages.hasMore()) {
      pages.readMore();
    }
    list.removeAll();
    more.setVisible(pages.hasMore());
    if (pages.items().isEmpty()) {
      detail.removeAll();
      listener = null;
      detail.add(new Paragraph("Nothing waits. New pieces show here when composers submit them."));
      return;
    }
    at = Math.clamp(index, 0, pages.items().size() - 1);
    for (int i = 0; i < pages.items().size(); i++) {
      list.add(new ListItem(entry(i)));
    }
    show(pages.items().get(at));
  }

  private Component entry(int index) {
    NativeButton button =
        new NativeButton(pages.items().get(index).publication().title(), click -> choose(index));
    button.getElement().setAttribute("dir", "auto");
    if (index == at) {
      button.getElement().setAttribute("aria-current", "true");
    }
    return button;
  }

  private void show(QueueItem item) {
    UUID id = item.publication().id();
    listener = new Listener(access.score(curator, id));
    PieceDetails details = new PieceDetails(item.publication(), listener);
    details.showCopied(item.copied());
    details.showHistory(curation.decisions(curator, id));
    reason.clear();
    kept.clear();
    Button approve = new Button("Approve", click -> approve());
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons =
        new Div(
            approve,
            new Button("Ask for changes", click -> askForChanges()),
            new Button("Reject", click -> reject()));
    buttons.addClassName("decisions");
    Details merge =
        new Details(
            "It is a duplicate", kept, new Button("Merge", click -> merge(kept.getValue())));
    detail.removeAll();
    detail.add(details, reason, buttons, merge);
  }

  private void listen() {
    if (listener != null) {
      listener.toggle();
    }
  }

  private void approve() {
    decide(id -> curation.approve(curator, id, reason.getValue()));
  }

  private void askForChanges() {
    decide(id -> curation.askForChanges(curator, id, reason.getValue()));
  }

  private void reject() {
    decide(id -> curation.reject(curator, id, reason.getValue()));
  }

  private void merge(String address) {
    decide(id -> curation.merge(curator, id, PieceAddress.read(address), reason.getValue()));
  }

  private void decide(Consumer<UUID> decision) {
    if (pages.items().isEmpty()) {
      return;
    }
    UUID id = pages.items().get(at).publication().id();
    if (attempt(() -> decision.accept(id))) {
      refresh();
    }
  }
}
