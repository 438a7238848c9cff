package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.SessionSnapshot;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.page.PageBundle;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
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
    PageBundle.Files files = files(document, "opening");
    if (!files.scripts().isEmpty()) {
      opened(page).ifPresent(opened -> write(document, opened, files));
    }
  }

  private PageBundle.Files files(Document page, String entry) {
    return bundle.filesBeside(script -> !page.select(withSource(script)).isEmpty(), entry);
  }

  private static String withSource(String script) {
    return "script[src$=" + script + "]";
  }

  private Optional<OpenedSession> opened(IndexHtmlResponse page) {
    String path = Optional.ofNullable(page.getVaadinRequest().getPathInfo()).orElse("");
    Matcher address = ADDRESS.matcher(path);
    return address.matches()
        ? people.find().flatMap(person -> find(person, UUID.fromString(address.group(1))))
        : Optional.empty();
  }

  private Optional<OpenedSession> find(Person person, UUID id) {
    try {
      SessionSnapshot found = sessions.snapshot(person, id);
      return Optional.of(new OpenedSession(person, found.session(), found.baseline()));
    } catch (NoSuchSessionException e) {
      return Optional.empty();
    }
  }

  private void write(Document page, OpenedSession opened, PageBundle.Files files) {
    Element head = page.head();
    String vaadin = files(page, PageBundle.VAADIN).scripts().getFirst();
    files(page, "ahead")
        .scripts()
        .forEach(script -> head.appendChild(module(script).attr("async", true)));
    files.scripts().forEach(script -> head.appendChild(module(script)));
    files.modules().forEach(module -> head.appendChild(link("modulepreload", module)));
    files.styles().forEach(style -> head.appendChild(link("stylesheet", style)));
    // The opening's script starts Vaadin, when that keeps nobody from listening.
    head.select(withSource(vaadin)).remove();
    head.appendChild(link("modulepreload", vaadin));
    page.body().prependChild(opened.element().attr("data-then", vaadin));
  }

  private static Element module(String address) {
    return new Element("script").attr("type", "module").attr("src", address);
  }

  private static Element link(String relation, String address) {
    return new Element("link").attr("rel", relation).attr("href", address);
  }
}
