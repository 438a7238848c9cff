package app.refrain.studio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.BrowserSupport;
import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Person;
import app.refrain.music.Tunes;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.StudioSessions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of one's sessions, in a browser. */
@IntegrationTest
class MySessionsIT {

  private static final double PATIENCE_MILLIS = 60_000;

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;
  @Autowired private ShareLinks links;

  @Test
  void keepsWhatAGuestBeginsAndLetsThemTidyUp() {
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(address("/me"));
      page.getByText("Nothing here yet").waitFor();
      button(page, "Begin a piece").click();
      page.waitForURL("**/studio/*");
      UUID id = UUID.fromString(page.url().replaceFirst(".*/studio/", ""));

      page.navigate(address("/me"));
      button(page, "Rename Untitled").click();
      title(page).fill("The Butterfly");
      page.keyboard().press("Enter");
      assertThat(heading(page, "The Butterfly")).isVisible();
      assertThat(page.locator(".session-card img")).hasJSProperty("complete", true);

      button(page, "Duplicate The Butterfly").click();
      assertThat(heading(page, "The Butterfly (copy)")).isVisible();

      button(page, "Delete The Butterfly (copy)").click();
      assertThat(heading(page, "The Butterfly (copy)")).hasCount(0);
      button(page, "Undo").click();
      assertThat(heading(page, "The Butterfly (copy)")).isVisible();

      button(page, "Delete The Butterfly (copy)").click();
      button(page, "Bring back The Butterfly (copy)").click();
      assertThat(heading(page, "The Butterfly (copy)")).isVisible();

      heading(page, "The Butterfly").last().click();
      page.waitForURL("**/studio/" + id);
    }
  }

  @Test
  void aShareLinkLetsAVisitorInAndTheVisitorCanLeave() {
    Person owner = guests.create().person();
    UUID id = sessions.create(owner, Tunes.score("4/4", "C4:1 D4:1 E4:2")).id();
    sessions.rename(owner, id, "Duet");
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(address(links.share(owner, id, SessionRole.EDITOR).path()));
      page.waitForURL("**/studio/" + id);
      page.navigate(address("/me"));
      page.getByText("shared with you to edit").waitFor();
      button(page, "Leave Duet").click();
      page.getByText("Nothing here yet").waitFor();
      page.navigate(address("/s/none"));
      heading(page, "A bar of rest").waitFor();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void hasNoFaults(ColorScheme scheme) {
    try (BrowserContext context = context(scheme)) {
      Page page = context.newPage();
      page.navigate(address("/me"));
      page.getByText("Nothing here yet").waitFor();
      assertThat(faults(page)).as("empty").isEmpty();
      button(page, "Begin a piece").click();
      page.waitForURL("**/studio/*");
      page.navigate(address("/me"));
      page.locator(".session-card").waitFor();
      assertThat(faults(page)).as("with a card").isEmpty();
      button(page, "Rename Untitled").click();
      title(page).waitFor();
      assertThat(faults(page)).as("renaming").isEmpty();
    }
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getHelp() + ": " + rule.getNodes())
            .toList();
  }

  private BrowserContext context(ColorScheme scheme) {
    BrowserContext context =
        BrowserSupport.browser().newContext(new NewContextOptions().setColorScheme(scheme));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Locator title(Page page) {
    return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Title").setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
  }
}
