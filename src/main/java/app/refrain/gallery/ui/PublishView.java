package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.Publishing;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.FrozenSessions;
import app.refrain.studio.NoSuchSessionException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the owner of a session brings it into the gallery. */
@Route("publish/:session")
@PageTitle("Publish · Refrain")
@AnonymousAllowed
final class PublishView extends Main implements BeforeEnterObserver {

  private static final String SESSION = "session";
  private static final Set<PublicationState> UNDECIDED =
      Set.of(PublicationState.SUBMITTED, PublicationState.CHANGES_ASKED);

  private final PublicationAccess access;
  private final Publishing publishing;
  private final FrozenSessions sessions;
  private final Person person;
  private final Refusal refusal = new Refusal();
  private final BlurbFields fields = new BlurbFields();

  PublishView(
      PublicationAccess access,
      Publishing publishing,
      FrozenSessions sessions,
      CurrentPerson people) {
    this.access = access;
    this.publishing = publishing;
    this.sessions = sessions;
    person = people.require();
    addClassName("form-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      UUID session = UUID.fromString(event.getRouteParameters().get(SESSION).orElse(""));
      FrozenSession copy =
          sessions.freeze(person, session, "Only its owner may publish a session.");
      Optional<Publication> waiting =
          access.list(person).stream()
              .filter(piece -> session.equals(piece.session()))
              .filter(piece -> UNDECIDED.contains(piece.state()))
              .findFirst();
      if (waiting.isPresent()) {
        event.forwardTo("published/" + waiting.get().id());
      } else {
        show(session, copy);
      }
    } catch (NoSuchSessionException | NotAllowedException | IllegalArgumentException e) {
      event.rerouteToError(NotFoundException.class, "There is no such session of yours.");
    }
  }

  private void show(UUID session, FrozenSession copy) {
    removeAll();
    Anchor back = new Anchor("studio/" + session, "Back to the studio");
    add(new Paragraph(back), new H1("Publish"));
    if (!person.is(Role.MEMBER)) {
      add(
          new Paragraph(
              "Publishing is for people with an account, so that listeners know who you are and a"
                  + " curator can answer you. What you have made so far stays yours."),
          new Paragraph(new Anchor("sign-up", "Make an account")),
          new Paragraph(new Anchor("login", "I have an account")));
      return;
    }
    fields.propose(copy.score().title());
    fields.askForComposer(copy.score().composer(), copy.imported());
    Button submit = new Button("Submit to the gallery", click -> submit(session));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new Paragraph(
            "A copy of the piece as it is now goes to the curators. They listen, and let it into"
                + " the gallery or tell you why not. You can take it back at any time."),
        picture(session),
        fields,
        credits(copy),
        refusal,
        submit);
  }

  private static Component picture(UUID session) {
    Image picture =
        new Image("/api/v1/sessions/%s/roll.svg".formatted(session), "The piece as a piano roll");
    picture.addClassName("roll-picture");
    return picture;
  }

  private static Component credits(FrozenSession copy) {
    UnorderedList people = new UnorderedList();
    copy.names().forEach(name -> people.add(new ListItem(name)));
    copy.machine().forEach(line -> people.add(new ListItem("The machine " + line)));
    return new Section(
        new H2("Who is credited"),
        people,
        new Paragraph("Everybody who took part may take their name off later."));
  }

  private void submit(UUID session) {
    refusal.attempt(
        () -> {
          Publication piece = publishing.publish(person, session, fields.get());
          getUI().ifPresent(ui -> ui.navigate("published/" + piece.id()));
        });
  }
}
