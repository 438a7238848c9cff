package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.Publishing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;

/** One piece that somebody published: how it stands, and what its composer can do about it. */
@Route("published/:id")
@PageTitle("A published piece · Refrain")
@AnonymousAllowed
final class PublicationView extends Main implements BeforeEnterObserver {

  private static final String ID = "id";

  private final PublicationAccess access;
  private final Publishing publishing;
  private final Appeals appeals;
  private final Person person;
  private final Refusal refusal = new Refusal();

  PublicationView(
      PublicationAccess access, Publishing publishing, Appeals appeals, CurrentPerson people) {
    this.access = access;
    this.publishing = publishing;
    this.appeals = appeals;
    person = people.require();
    addClassName("form-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      show(UUID.fromString(event.getRouteParameters().get(ID).orElse("")));
    } catch (NoSuchPublicationException | NotAllowedException | IllegalArgumentException e) {
      event.rerouteToError(NotFoundException.class, "There is no such piece of yours.");
    }
  }

  private void show(UUID id) {
    Publication piece = access.own(person, id);
    removeAll();
    H1 title = new H1(piece.title());
    title.getElement().setAttribute("dir", "auto");
    Paragraph state = new Paragraph(StateWords.of(piece));
    state.getElement().setAttribute("role", "status");
    add(new Paragraph(new Anchor("published", "My published pieces")), title, state);
    if (!piece.reason().isEmpty()) {
      add(new Section(new H2("What the curator says"), new Paragraph(piece.reason())));
    }
    add(refusal);
    switch (piece.state()) {
      case SUBMITTED, CHANGES_ASKED -> add(editor(piece), withdrawal(piece));
      case APPROVED -> add(new Paragraph(page(piece)), withdrawal(piece));
      case REJECTED -> add(appeal(piece));
      case WITHDRAWN, MERGED -> {
        // There is nothing more to do.
      }
    }
  }

  private static Anchor page(Publication piece) {
    Anchor page = new Anchor(piece.path(), "Its page");
    page.setRouterIgnore(true);
    return page;
  }

  private Component editor(Publication piece) {
    BlurbFields fields = new BlurbFields();
    fields.set(piece.blurb());
    Checkbox anew = new Checkbox("Take the session as it is now");
    anew.setVisible(piece.session() != null);
    Button submit =
        new Button(
            "Submit again",
            click ->
                attempt(
                    piece,
                    () -> publishing.revise(person, piece.id(), fields.get(), anew.getValue())));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    return new Section(new H2("Change it"), fields, anew, submit);
  }

  private Component withdrawal(Publication piece) {
    return new Section(
        new H2("Take it back"),
        new Paragraph("Its page goes; remixes of it stay, and name you still."),
        new Button(
            "Withdraw", click -> attempt(piece, () -> publishing.withdraw(person, piece.id()))));
  }

  private Component appeal(Publication piece) {
    TextArea words = new TextArea("Why should it be in the gallery?");
    words.setMaxLength(Appeals.LONGEST);
    Section section = new Section(new H2("Appeal"));
    section.add(
        new Paragraph("Another curator looks at the piece again. You can appeal once."),
        words,
        new Button(
            "Appeal",
            click -> {
              if (refusal.attempt(() -> appeals.appeal(person, piece.id(), words.getValue()))) {
                section.removeAll();
                section.add(new Paragraph("Another curator will look at it and answer you here."));
              }
            }));
    return section;
  }

  private void attempt(Publication piece, Runnable action) {
    if (refusal.attempt(action)) {
      show(piece.id());
    }
  }
}
