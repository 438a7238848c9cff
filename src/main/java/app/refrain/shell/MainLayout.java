package app.refrain.shell;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.account.Role;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** What stands around every page: the name above, the credits below. */
@Layout
@AnonymousAllowed
public final class MainLayout extends Div implements RouterLayout {

  private static final String CONTENT = "content";

  private final Div content = new Div();

  MainLayout(CurrentPerson people) {
    addClassName("shell");
    content.setId(CONTENT);
    content.getElement().setAttribute("tabindex", "-1");
    add(skipLink(), header(people), content, footer());
  }

  /** Vaadin's word of a lost connection is one for screen readers too. */
  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role',"
                + " 'status')");
  }

  @Override
  public void showRouterLayoutContent(HasElement view) {
    content.getElement().removeAllChildren();
    content.getElement().appendChild(view.getElement());
  }

  private static Anchor skipLink() {
    Anchor link = new Anchor("#" + CONTENT, "Skip to the content");
    link.setRouterIgnore(true);
    link.addClassName("skip-link");
    return link;
  }

  private static Header header(CurrentPerson people) {
    Anchor home = new Anchor("/", "Refrain");
    home.addClassName("wordmark");
    Header header = new Header(home, accountLinks(people), new ThemeSwitch());
    header.addClassName("masthead");
    return header;
  }

  private static Nav accountLinks(CurrentPerson people) {
    Nav links = new Nav();
    links.getElement().setAttribute("aria-label", "Pages");
    links.add(plain("/gallery", "Gallery"));
    links.add(new Anchor("/me", "My sessions"));
    Optional<Person> person = people.find();
    if (person.filter(known -> known.is(Role.CURATOR)).isPresent()) {
      links.add(new Anchor("/curate", "Curate"));
    }
    person
        .filter(known -> known.is(Role.MEMBER))
        .ifPresentOrElse(
            member -> links.add(new Anchor("/account", member.name())),
            () -> links.add(new Anchor("/login", "Sign in")));
    return links;
  }

  /** A page without Vaadin. */
  private static Anchor plain(String address, String name) {
    Anchor anchor = new Anchor(address, name);
    anchor.setRouterIgnore(true);
    return anchor;
  }

  private static Footer footer() {
    Paragraph credits =
        new Paragraph(
            new Text("Sounds: "),
            licence("fluidr3-mono.txt", "FluidR3 Mono"),
            new Text(", played by "),
            licence("spessasynth.txt", "SpessaSynth"),
            new Text(". Letters: "),
            licence("archivo.txt", "Archivo"),
            new Text("."));
    Footer footer =
        new Footer(new Paragraph("A language model drafts, an LSTM refines, you decide."), credits);
    footer.addClassName("colophon");
    return footer;
  }

  private static Anchor licence(String file, String work) {
    return plain("/licences/" + file, work);
  }
}
