package app.refrain.studio.ui;

import app.refrain.studio.Session;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.Baseline;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * A session as its page shows it before Vaadin does.
 *
 * @param baseline its score
 */
record OpenedSession(Session session, Baseline baseline) {

  /**
   * What the session's element begins with; see frontend/live/beginning.ts.
   *
   * @param role in lower case
   * @param seq the latest change that is in the score
   */
  private record Beginning(String role, long seq, ScoreState score) {}

  /** Laid out as {@link StudioView} will be. */
  Element element() {
    Element title =
        new Element("h1").addClass("studio-title").text(StudioHeader.shown(session.title()));
    Element header = new Element("header").addClass("studio-header").appendChild(title);
    Element stage = new Element("div").addClass("stage").appendChild(piece());
    Element main = new Element("main").addClass("studio").appendChildren(List.of(header, stage));
    Element home = new Element("a").addClass("wordmark").attr("href", "/").text("Refrain");
    Element masthead = new Element("header").addClass("masthead").appendChild(home);
    return new Element("div")
        .id("opening")
        .addClass("shell")
        .appendChildren(List.of(masthead, main));
  }

  private Element piece() {
    Element beginning = new Element("script").attr("type", "application/json");
    beginning.appendChild(new DataNode(json()));
    return new Element("refrain-session")
        .attr("session-id", session.id().toString())
        .appendChild(beginning);
  }

  /** JSON for a script element: no markup begins in it. */
  private String json() {
    String role = session.role().name().toLowerCase(Locale.ROOT);
    Beginning beginning = new Beginning(role, baseline.seq(), baseline.snapshot());
    return ScoreJson.MAPPER.writeValueAsString(beginning).replace("<", "\\u003c");
  }
}
