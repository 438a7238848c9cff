package app.refrain.studio.ui;

import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.studio.Session;
import app.refrain.studio.SessionRole;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.Baseline;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * A session as its page shows it before Vaadin does. What cannot be used yet is there to look at,
 * so that nothing moves when it can.
 *
 * @param person for whom it is opened
 * @param baseline its score
 */
record OpenedSession(Person person, Session session, Baseline baseline) {

  /**
   * What the session's element begins with; see frontend/live/beginning.ts.
   *
   * @param role in lower case
   * @param seq the latest change that is in the score
   */
  private record Beginning(String role, long seq, ScoreState score) {}

  /** Laid out as {@link StudioView} and what stands around it will be. */
  Element element() {
    Element main =
        new Element("main").addClass("studio").appendChildren(List.of(header(), stage()));
    return new Element("div")
        .id("opening")
        .addClass("shell")
        .appendChildren(List.of(masthead(), main));
  }

  private Element masthead() {
    Element links = new Element("nav").attr("aria-label", "Pages");
    links.appendChildren(List.of(link("/gallery", "Gallery"), link("/me", "My sessions")));
    if (person.is(Role.CURATOR)) {
      links.appendChild(link("/curate", "Curate"));
    }
    links.appendChild(
        person.is(Role.MEMBER) ? link("/account", person.name()) : link("/login", "Sign in"));
    return new Element("header")
        .addClass("masthead")
        .appendChild(link("/", "Refrain").addClass("wordmark"))
        .appendChild(links)
        .appendChild(new Element("refrain-theme-switch"));
  }

  private Element header() {
    Element actions = new Element("div").addClass("studio-actions").attr("inert", true);
    if (session.role().includes(SessionRole.EDITOR)) {
      actions.appendChild(button("Bring in"));
    }
    actions.appendChild(button("Versions"));
    if (session.role() == SessionRole.OWNER) {
      actions.appendChildren(List.of(button("Share"), button("Publish")));
    }
    actions.appendChild(button("Keys").addClass("for-keyboards"));
    Element title =
        new Element("h1").addClass("studio-title").text(StudioHeader.shown(session.title()));
    return new Element("header").addClass("studio-header").appendChildren(List.of(title, actions));
  }

  private Element stage() {
    Element views = new Element("div").addClass("views");
    List.of("Piano roll", "Notation", "English")
        .forEach(view -> views.appendChild(new Element("span").text(view)));
    Element aside =
        new Element("div")
            .addClass("aside")
            .appendChild(new Element("span").addClass("light"))
            .appendChild(new Element("span").addClass("export").text("Export ▾"));
    Element bar =
        new Element("div")
            .addClass("bar")
            .attr("inert", true)
            .appendChildren(List.of(views, aside));
    return new Element("div").addClass("stage").appendChildren(List.of(bar, piece()));
  }

  private Element piece() {
    Element beginning = new Element("script").attr("type", "application/json");
    beginning.appendChild(new DataNode(json()));
    return new Element("refrain-session")
        .attr("session-id", session.id().toString())
        .appendChild(beginning);
  }

  private static Element link(String address, String name) {
    return new Element("a").attr("href", address).text(name);
  }

  private static Element button(String name) {
    return new Element("button").attr("type", "button").text(name);
  }

  /** JSON for a script element: no markup begins in it. */
  private String json() {
    String role = session.role().name().toLowerCase(Locale.ROOT);
    Beginning beginning = new Beginning(role, baseline.seq(), baseline.snapshot());
    return ScoreJson.MAPPER.writeValueAsString(beginning).replace("<", "\\u003c");
  }
}
