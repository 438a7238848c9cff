package app.refrain.studio.ui.landing;

import app.refrain.studio.Session;
import app.refrain.studio.ui.mine.SessionCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The latest sessions of somebody who was here before; nothing for others. */
public final class ComeBack extends Section {

  private static final int SHOWN = 3;

  /**
   * @param sessions the latest changed first
   */
  public ComeBack(List<Session> sessions) {
    addClassName("come-back");
    setVisible(!sessions.isEmpty());
    UnorderedList list = new UnorderedList();
    sessions.stream().limit(SHOWN).forEach(session -> list.add(new ListItem(link(session))));
    add(new H2("Go on where you left off"), new Anchor("me", "All my sessions"), list);
  }

  private static Component link(Session session) {
    Span title = new Span(SessionCard.title(session));
    title.addClassName("card-title");
    title.getElement().setAttribute("dir", "auto");
    return new Anchor("studio/" + session.id(), new Image(SessionCard.picture(session), ""), title);
  }
}
