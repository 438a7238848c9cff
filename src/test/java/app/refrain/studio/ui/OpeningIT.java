package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ReloadOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session's page while Vaadin is still starting. */
@IntegrationTest
class OpeningIT {

  private static final String SESSION = "document.querySelector('#opening refrain-session')";
  private static final String ANY_SESSION =
      "document.querySelector('#opening refrain-session')"
          + " ?? document.querySelector('refrain-stage')?.session";

  /** Where what both pages have stands, in pixels. */
  private static final String PLACES =
      """
      () => {
        const session = document.querySelector('#opening refrain-session')
            ?? document.querySelector('refrain-stage').session;
        const inSession = ['refrain-player', 'refrain-roll', 'refrain-parts'];
        return [
          ...document.querySelectorAll('.masthead, .studio-title, .studio-actions'),
          session,
          ...inSession.map((name) => session.shadowRoot.querySelector(name)),
        ].map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left, top, width, height].map(Math.round).join(' ');
        });
      }
      """;

  private static final String NOTES =
      "window.opened.score.parts.flatMap(({ notes }) => notes).length";

  @LocalServerPort private int port;

  @Test
  void aPieceIsHeardAndChangedBeforeVaadinHasStarted() {
    try (StudioPage studio = new StudioPage(port, ColorScheme.LIGHT)) {
      studio.takeExample("The Kesh Jig");
      Page page = studio.page();
      List<Route> held = new ArrayList<>();
      page.route(url -> url.contains("v-r=init"), held::add);
      page.reload(new ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));

      Object before = playAndDelete(page, SESSION);
      assertThat(page.locator("refrain-stage").count()).isZero();

      page.waitForCondition(() -> !held.isEmpty());
      held.forEach(Route::resume);
      page.waitForFunction("document.querySelector('refrain-stage')?.session === window.opened");
      page.waitForFunction("!document.querySelector('#opening')");
      assertThat(page.evaluate("window.opened.playback.state")).isEqualTo("playing");
      page.keyboard().press("Control+z");
      page.waitForFunction("before => " + NOTES + " === before", before);
      page.keyboard().press("Space");
      page.waitForFunction("window.opened.playback.state === 'paused'");
    }
  }

  @Test
  void aPieceIsHeardAndChangedBeforeTheServerAnswers() {
    try (StudioPage studio = new StudioPage(port, ColorScheme.LIGHT)) {
      studio.takeExample("The Kesh Jig");
      Page page = studio.page();
      page.routeWebSocket(url -> url.contains("/ws/sessions/"), connection -> {});
      page.reload(new ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));

      playAndDelete(page, "(" + ANY_SESSION + ")");
    }
  }

  /**
   * Plays a piece, the first bar again and again, and deletes that bar meanwhile.
   *
   * @param session the script that finds its element, which is {@code window.opened} from then on
   * @return how many notes there were
   */
  private static Object playAndDelete(Page page, String session) {
    page.waitForFunction(session + "?.score?.parts.length > 0");
    page.evaluate("window.opened = " + session);
    page.evaluate("() => window.opened.playback.setLoop({ start: 0, end: 1440 })");
    page.locator("refrain-player .play").click();
    page.waitForFunction("window.opened.playback.state === 'playing'");
    Object before = page.evaluate(NOTES);
    page.locator("refrain-roll .scroller").focus();
    page.keyboard().press("b");
    page.keyboard().press("Delete");
    page.waitForFunction("before => " + NOTES + " < before", before);
    return before;
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 800, 1280})
  void nothingMovesWhenVaadinTakesOver(int width) {
    try (StudioPage studio = new StudioPage(port, ColorScheme.LIGHT)) {
      studio.takeExample("The Kesh Jig");
      Page page = studio.page();
      page.setViewportSize(width, 800);
      List<Route> held = new ArrayList<>();
      page.route(url -> url.contains("v-r=init"), held::add);
      page.reload(new ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));

      page.waitForCondition(() -> !held.isEmpty());
      page.locator("#opening refrain-roll").waitFor();
      page.waitForFunction("document.fonts.status === 'loaded'");
      Object before = page.evaluate(PLACES);
      held.forEach(Route::resume);
      page.waitForFunction("!document.querySelector('#opening')");
      page.waitForFunction(
          "document.querySelector('refrain-stage').session.saving.state === 'saved'");
      assertThat(page.evaluate(PLACES)).isEqualTo(before);
    }
  }

  @Test
  void theServerIsNotToldOfTheScoreThatItWroteItself() {
    try (StudioPage studio = new StudioPage(port, ColorScheme.LIGHT)) {
      studio.takeExample("The Kesh Jig");
      Page page = studio.page();
      page.addInitScript(
          "window.changes = 0;"
              + " document.addEventListener('piece-changed', () => window.changes++, true)");
      page.reload();
      page.waitForFunction("document.querySelector('refrain-stage')?.session");
      page.waitForFunction(
          "document.querySelector('refrain-stage').session.saving.state === 'saved'");
      assertThat(page.evaluate("window.changes")).isEqualTo(0);
      page.evaluate("window.opened = " + ANY_SESSION);
      page.locator("refrain-roll .scroller").focus();
      page.keyboard().press("b");
      page.keyboard().press("Delete");
      page.waitForFunction("window.changes > 0");
    }
  }

  @Test
  void nobodySeesASessionThatIsNotShared() {
    try (StudioPage studio = new StudioPage(port, ColorScheme.LIGHT);
        StudioPage stranger = new StudioPage(port, ColorScheme.LIGHT)) {
      studio.takeExample("The Kesh Jig");
      stranger.page().navigate(studio.page().url());
      stranger.heading("A bar of rest").waitFor();
      assertThat(stranger.page().content()).doesNotContain("Kesh");
      assertThat(stranger.page().locator("#opening").count()).isZero();
    }
  }
}
