package app.refrain.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.BrowserSupport;
import app.refrain.account.Person;
import app.refrain.account.SignIns;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/** Somebody's browser on the pages of the gallery. */
final class GalleryBrowser implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 90_000;
  private static final int GONE = 404;

  private final String origin;
  private final BrowserContext context;
  private final Page page;

  GalleryBrowser(int port) {
    origin = "http://localhost:" + port;
    context = BrowserSupport.browser().newContext(new NewContextOptions());
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
  }

  void signIn(BeanFactory beans, Person person) {
    String token = beans.getBean(SignIns.class).begin(person, Optional.empty(), "Test").value();
    context.addCookies(List.of(new Cookie("refrain", token).setUrl(origin)));
  }

  Page page() {
    return page;
  }

  void go(String path) {
    page.navigate(origin + path);
    page.locator("main h1").first().waitFor();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, exactly(name));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, exactly(name));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  Locator text(String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true));
  }

  /** People need a while to fill in a form. */
  void waitAsPeopleDo(BeanFactory beans) {
    Environment environment = beans.getBean(Environment.class);
    Instant believable =
        Instant.now()
            .plus(environment.getRequiredProperty("refrain.account.sign-up-delay", Duration.class));
    page.waitForCondition(() -> Instant.now().isAfter(believable));
  }

  void waitUntilGone(String path) {
    page.waitForCondition(() -> page.request().get(origin + path).status() == GONE);
  }

  /** In both themes. */
  void assertNoFaults(String place) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      assertThat(
              new AxeBuilder(page)
                  .analyze().getViolations().stream()
                      .map(rule -> rule.getHelp() + ": " + rule.getNodes())
                      .toList())
          .as("%s, %s", place, scheme)
          .isEmpty();
    }
  }

  private static GetByRoleOptions exactly(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }

  @Override
  public void close() {
    context.close();
  }
}
