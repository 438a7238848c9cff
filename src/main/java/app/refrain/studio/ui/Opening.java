package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.Session;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.page.PageBundle;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Writes the session that a page is opened for into the page itself, so that the piece can be seen,
 * heard and changed while Vaadin is still starting. The stage then takes the element over; see
 * frontend/studio/opening.ts.
 */
@Component
class Opening implements VaadinServiceInitListener {

  private static final Pattern ADDRESS =
      Pattern.compile("/studio/(\\p{XDigit}+(?:-\\p{XDigit}+){4})");

  private final CurrentPerson people;
  private final StudioSessions sessions;
  private final PageBundle bundle;

  Opening(CurrentPerson people, StudioSessions sessions, PageBundle bundle) {
    this.people = people;
    this.sessions = sessions;
    this.bundle = bundle;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::write);
  }

  private void write(IndexHtmlResponse page) {
    Document document = page.getDocument();
    PageBundle.Files files =
        bundle.filesBeside(
            script -> !document.select("script[src$=" + script + "]").isEmpty(), "opening");
    if (!files.scripts().isEmpty()) {
      session(page).ifPresent(session -> write(document, session, files));
    }
  }

  private Optional<Session> session(IndexHtmlResponse page) {
    String path = Optional.ofNullable(page.getVaadinRequest().getPathInfo()).orElse("");
    Matcher address = ADDRESS.matcher(path);
    return address.matches()
        ? people.find().flatMap(person -> find(person, UUID.fromString(address.group(1))))
        : Optional.empty();
  }

  private Optional<Session> find(Person person, UUID id) {
    try {
      return Optional.of(sessions.open(person, id));
    } catch (NoSuchSessionException e) {
      return Optional.empty();
    }
  }

  private static void write(Document page, Session session, PageBundle.Files files) {
    Element head = page.head();
    // Before Vaadin's own script, for they run in this order.
    head.prependChildren(List.of(script(files.scripts().getFirst())));
    files.modules().forEach(module -> head.appendChild(link("modulepreload", module)));
    files.styles().forEach(style -> head.appendChild(link("stylesheet", style)));

    Element title =
        new Element("h1").addClass("studio-title").text(StudioHeader.shown(session.title()));
    Element header = new Element("header").addClass("studio-header").appendChild(title);
    Element piece = new Element("refrain-session").attr("session-id", session.id().toString());
    Element stage = new Element("div").addClass("stage").appendChild(piece);
    Element main = new Element("main").addClass("studio").appendChildren(List.of(header, stage));
    Element home = new Element("a").addClass("wordmark").attr("href", "/").text("Refrain");
    Element masthead = new Element("header").addClass("masthead").appendChild(home);
    page.body()
        .prependChild(
            new Element("div")
                .id("opening")
                .addClass("shell")
                .appendChildren(List.of(masthead, main)));
  }

  private static Element script(String address) {
    return new Element("script").attr("type", "module").attr("src", address);
  }

  private static Element link(String relation, String address) {
    return new Element("link").attr("rel", relation).attr("href", address);
  }
}
