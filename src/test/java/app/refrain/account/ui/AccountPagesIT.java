package app.refrain.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.BrowserSupport;
import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Mailbox;
import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.account.SignIns;
import app.refrain.account.SignUp;
import app.refrain.generation.Node;
import app.refrain.generation.NodeRegistry;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account's pages, in a browser. */
@IntegrationTest
class AccountPagesIT {

  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private Guests guests;
  @Autowired private SignUp signUp;
  @Autowired private SignIns signIns;
  @Autowired private People people;
  @Autowired private NodeRegistry nodes;

  /** People need a while for a form. */
  @Value("${refrain.account.sign-up-delay}")
  private Duration delay;

  private final String email = UUID.randomUUID() + "@example.org";

  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() {
    context =
        BrowserSupport.browser()
            .newContext(
                new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aGuestMakesAnAccountSignsOutAndComesBack() {
    go("/");
    link("Sign in").click();
    link("Make an account").click();
    heading("Make an account").waitFor();
    field("Name").fill("Ann Lee");
    field("Mail address").fill(email);
    Instant believable = Instant.now().plus(delay);
    page.waitForCondition(() -> Instant.now().isAfter(believable));
    button("Send me a link").click();
    page.getByText("We have sent you a link").waitFor();

    go("/link/" + new Mailbox(jdbc).link(email, 1).value());
    field("Password").fill(PASSWORD);
    button("Go on").click();
    heading("Your account").waitFor();
    assertThat(page.locator(".masthead nav").innerText()).contains("Ann Lee");
    assertThat(page.locator(".sign-ins li").innerText()).contains("Chrome on", "this browser");

    button("Sign out").click();
    link("Sign in").click();
    page.locator("vaadin-login-form input[name=username]").fill(email);
    page.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
    page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
    link("Ann Lee").waitFor();
  }

  @Test
  void tellsWhatIsWrongWithAPassword() {
    Person guest = guests.create().person();
    signUp.request(guest, "Ann", email, "address of " + email);
    go("/link/" + new Mailbox(jdbc).link(email, 1).value());
    field("Password").fill("short");
    button("Go on").click();
    page.getByText("at least 10 characters.").waitFor();
  }

  @Test
  void aMemberProvesANewMailAddress() {
    Person guest = guests.create().person();
    signUp.request(guest, "Ann", email, "address of " + email);
    go("/link/" + new Mailbox(jdbc).link(email, 1).value());
    field("Password").fill(PASSWORD);
    button("Go on").click();
    heading("Your account").waitFor();
    field("New mail address").fill("new-" + email);
    field("Password of this account").fill(PASSWORD);
    button("Send a link there").click();
    page.getByText("Look into your mail there").waitFor();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

    go("/link/" + new Mailbox(jdbc).link("new-" + email, 1).value());
    button("Use this address").click();
    page.getByText("new-" + email + " is the address of your account.").waitFor();
  }

  @Test
  void aUsedLinkSaysSo() {
    go("/link/" + "x".repeat(43));
    heading("This link has had its day").waitFor();
    page.getByText("Choose a new password").click();
    page.waitForURL("**/forgot-password");
  }

  @Test
  void nothingIsDeletedByOneClick() {
    go("/account");
    button("Delete everything for ever").click();
    page.getByText("Tick the box if you mean it.").waitFor();
    page.getByLabel("Yes, delete all that is mine").check();
    button("Delete everything for ever").click();
    heading("Your account")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void guestsDoNotFindTheAdministration() {
    go("/admin");
    page.getByText("There is nothing at this address").or(heading("Sign in")).first().waitFor();
    assertThat(page.getByText("What happened").count()).isZero();
  }

  @Test
  void anAdministratorSeesTheProcesses() {
    UUID id = guests.create().person().id();
    jdbc.sql("update account set role = 'ADMINISTRATOR' where id = ?").param(id).update();
    Person administrator = people.find(id).orElseThrow();
    String token = signIns.begin(administrator, Optional.empty(), "Test").value();
    context.addCookies(List.of(new Cookie("refrain", token).setUrl("http://localhost:" + port)));
    page.waitForCondition(() -> self(administrator).isPresent());
    go("/admin");
    link("Processes that serve and compose").click();
    heading("Processes").waitFor();
    page.getByText(
            self(administrator).orElseThrow().name(), new Page.GetByTextOptions().setExact(true))
        .first()
        .waitFor();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void thePagesHaveNoFaults() {
    for (String path : new String[] {"/login", "/sign-up", "/forgot-password", "/account"}) {
      go(path);
      page.locator("main").waitFor();
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
    }
  }

  private Optional<Node> self(Person administrator) {
    return nodes.list(administrator).stream()
        .filter(node -> node.pid() == ProcessHandle.current().pid())
        .findFirst();
  }

  private void go(String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }
}
