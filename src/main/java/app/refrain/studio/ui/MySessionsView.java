package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.studio.Session;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.ui.mine.RenameDialog;
import app.refrain.studio.ui.mine.SessionActions;
import app.refrain.studio.ui.mine.SessionCard;
import app.refrain.studio.ui.mine.UndoMessage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Where people find their sessions again. */
@Route("me")
@PageTitle("My sessions · Refrain")
@AnonymousAllowed
final class MySessionsView extends Main implements SessionActions {

  private final StudioSessions sessions;
  private final ShareLinks links;
  private final Person person;
  private final Div content = new Div();

  MySessionsView(StudioSessions sessions, ShareLinks links, CurrentPerson people) {
    this.sessions = sessions;
    this.links = links;
    person = people.require();
    addClassName("my-sessions");
    add(heading(), content);
    refresh();
  }

  private Component heading() {
    NativeButton begin = new NativeButton("Begin a piece", click -> begin());
    begin.addClassName("primary");
    Div heading =
        new Div(new H1("My sessions"), new Anchor("published", "Published pieces"), begin);
    heading.addClassName("my-sessions-heading");
    return heading;
  }

  private void refresh() {
    content.removeAll();
    List<Session> all = sessions.list(person);
    content.add(all.isEmpty() ? nothingYet() : list(all));
    List<Session> bin = sessions.bin(person);
    if (!bin.isEmpty()) {
      content.add(bin(bin));
    }
  }

  private Component nothingYet() {
    return new Paragraph(
        new Span(
            "Nothing here yet. Every piece that you begin is kept here by itself, and found again"
                + " in this browser. "),
        new Anchor("/", "Bring a tune, or draw one"));
  }

  private Component list(List<Session> all) {
    UnorderedList list = new UnorderedList();
    list.addClassName("session-cards");
    all.forEach(session -> list.add(new SessionCard(session, this)));
    return list;
  }

  private Component bin(List<Session> deleted) {
    UnorderedList list = new UnorderedList();
    for (Session session : deleted) {
      String title = SessionCard.title(session);
      NativeButton back = new NativeButton("Bring back", click -> undelete(session));
      back.setAriaLabel("Bring back " + title);
      list.add(new ListItem(new Span(title), back));
    }
    Section bin =
        new Section(
            new H2("Bin"), new Paragraph("What lies here for 30 days is gone for good."), list);
    bin.addClassName("session-bin");
    return bin;
  }

  private void begin() {
    Session session = sessions.create(person, "");
    getUI().ifPresent(ui -> ui.navigate("studio/" + session.id()));
  }

  @Override
  public void rename(Session session) {
    new RenameDialog(
            session.title(),
            title -> {
              sessions.rename(person, session.id(), title);
              refresh();
            })
        .open();
  }

  @Override
  public void duplicate(Session session) {
    sessions.duplicate(person, session.id());
    refresh();
  }

  @Override
  public void delete(Session session) {
    sessions.delete(person, session.id());
    refresh();
    new UndoMessage(SessionCard.title(session) + " lies in the bin.", () -> undelete(session))
        .open();
  }

  @Override
  public void leave(Session session) {
    links.leave(person, session.id());
    refresh();
  }

  private void undelete(Session session) {
    sessions.undelete(person, session.id());
    refresh();
  }
}
