package app.refrain.studio.ui.mine;

import app.refrain.studio.Session;
import app.refrain.studio.SessionRole;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;

/** A session in a list: its picture, title and last change, and what can be done with it. */
public final class SessionCard extends ListItem {

  private final Session session;

  public SessionCard(Session session, SessionActions actions) {
    this.session = session;
    addClassName("session-card");
    add(link(), facts(), buttons(actions));
  }

  /** What people call the session. */
  public static String title(Session session) {
    return session.title().isEmpty() ? "Untitled" : session.title();
  }

  /** The address of a picture of the session's notes. */
  public static String picture(Session session) {
    return "/api/v1/sessions/%s/roll.svg?seq=%d".formatted(session.id(), session.seq());
  }

  private Component link() {
    H2 title = new H2(title(session));
    title.getElement().setAttribute("dir", "auto");
    return new Anchor("studio/" + session.id(), new Image(picture(session), ""), title);
  }

  private Component facts() {
    String changed = "Changed " + Ago.of(session.changedAt(), Instant.now());
    return new Paragraph(
        switch (session.role()) {
          case OWNER -> changed;
          case EDITOR -> changed + " · shared with you to edit";
          case VIEWER -> changed + " · shared with you to listen";
        });
  }

  private Component buttons(SessionActions actions) {
    Div buttons = new Div();
    buttons.addClassName("session-card-buttons");
    if (session.role().includes(SessionRole.EDITOR)) {
      buttons.add(button("Rename", () -> actions.rename(session)));
    }
    buttons.add(button("Duplicate", () -> actions.duplicate(session)));
    buttons.add(
        session.role() == SessionRole.OWNER
            ? button("Delete", () -> actions.delete(session))
            : button("Leave", () -> actions.leave(session)));
    return buttons;
  }

  private NativeButton button(String label, Runnable action) {
    NativeButton button = new NativeButton(label, click -> action.run());
    button.setAriaLabel(label + " " + title(session));
    return button;
  }
}
