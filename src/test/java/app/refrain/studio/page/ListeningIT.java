package app.refrain.studio.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.BrowserSupport;
import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Person;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.studio.SharedPage;
import app.refrain.studio.SharedPages;
import app.refrain.studio.StudioSessions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Shared pages in a browser. */
@IntegrationTest
class ListeningIT {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final int LARGEST = 150_000;

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;
  @Autowired private SharedPages pages;

  private SharedPage page;

  @BeforeEach
  void aPage() {
    Person owner = guests.create().person();
    Score score = Tunes.score("4/4", "C4:1 D4:1 E4:2 G4:4", "C3:4 G3:4");
    Score titled = score.withCredits(score.credits().withTitle("Duet"));
    page = pages.share(owner, sessions.create(owner, titled).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/p/", "/embed/"})
  void plays(String path) {
    List<String> problems = new CopyOnWriteArrayList<>();
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page browser = context.newPage();
      browser.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              problems.add(message.text());
            }
          });
      browser.navigate("http://localhost:" + port + path + page.id());
      browser.locator("refrain-listen button.play").click();
      assertThat(browser.locator("refrain-listen refrain-roll")).not().hasJSProperty("position", 0);
      assertThat(browser.locator("refrain-listen [role=alert]")).hasCount(0);
      assertThat(problems).isEmpty();
    }
  }

  @Test
  void isSmallAndAsksNothingOfAnybodyElse() {
    List<String> requests = new ArrayList<>();
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    try (BrowserContext context = context(ColorScheme.LIGHT)) {
      Page browser = context.newPage();
      browser.onRequestFinished(
          request -> {
            requests.add(request.url());
            if (!request.url().matches(".*\\.(woff2|sf3)")) {
              sizes.add(request.sizes().responseBodySize);
            }
          });
      browser.navigate("http://localhost:" + port + page.path());
      browser.locator("refrain-listen refrain-roll").waitFor();
      browser.waitForLoadState();
    }
    assertThat(requests).allMatch(url -> url.startsWith("http://localhost:" + port + "/"));
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(10_000, LARGEST);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void hasNoFaults(ColorScheme scheme) {
    try (BrowserContext context = context(scheme)) {
      Page browser = context.newPage();
      for (String path : List.of("/p/", "/embed/")) {
        browser.navigate("http://localhost:" + port + path + page.id());
        browser.locator("refrain-listen refrain-roll").waitFor();
        assertThat(
                new AxeBuilder(browser)
                    .analyze().getViolations().stream()
                        .map(rule -> rule.getHelp() + ": " + rule.getNodes())
                        .toList())
            .isEmpty();
      }
    }
  }

  private static BrowserContext context(ColorScheme scheme) {
    BrowserContext context =
        BrowserSupport.browser().newContext(new NewContextOptions().setColorScheme(scheme));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }
}
