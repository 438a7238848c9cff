package app.refrain.studio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Makes a tune with nothing but keys, finding everything by its name and role. */
@IntegrationTest
class KeyboardIT {

  /** More steps than any page has places. */
  private static final int MOST_STEPS = 150;

  @LocalServerPort private int port;

  @Test
  void drawsGoesOnListensAndTakes() {
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      Keyboard keys = page.page().keyboard();
      tabTo(page, "Clear");
      keys.press("Enter");
      tabBackTo(page, "bar 1, beat 1");
      for (int beat = 0; beat < 4; beat++) {
        keys.press("Space");
        keys.press("Shift+ArrowRight");
        keys.press("ArrowRight");
        keys.press("ArrowRight");
        keys.press("ArrowUp");
      }
      tabTo(page, "Hear what comes next");
      keys.press("Enter");
      page.waitForSession();
      page.waitForCandidates(1);
      assertThat(page.heardNotes()).contains("0 0 67 480", "0 480 69 480", "0 960 71 480");
      page.waitUntilBeyond(480);
      tabTo(page, "Take it");
      keys.press("Enter");
      page.page()
          .waitForFunction(
              "document.querySelector('refrain-stage').session.score.parts"
                  + ".some(part => part.notes.some(note => note.start >= 3840))");
      page.page().waitForFunction("document.activeElement.textContent === 'Candidates'");
      tabTo(page, "In plain words");
      page.page().keyboard().type("2 bars");
      keys.press("Enter");
      page.waitForCandidates(1);
    }
  }

  @Test
  void aScreenReaderFindsAndHearsAllThatATuneNeeds() {
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.page().navigate("http://localhost:" + port + "/me");
      page.button("Begin a piece").click();
      page.page().waitForURL("**/studio/*");
      Locator roll = page.page().getByRole(AriaRole.APPLICATION);
      for (int bar = 1; bar <= 4; bar++) {
        roll.press("Enter");
        assertThat(page.page().locator("refrain-roll").getByRole(AriaRole.STATUS))
            .hasText("C 4, bar " + bar + ", beat 1: a note of 0.5 quarters, added");
        roll.press("PageDown");
      }
      assertThat(roll)
          .hasAccessibleName(
              "Piano roll: untitled, 4 bars, 4 notes, parts: piano; working on piano");
      page.page()
          .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Continue").setExact(true))
          .check();
      page.setBars(1);
      page.button("Compose").click();
      page.waitForCandidates(1);
      page.button("Take it").first().click();
      page.button("Play").click();
      page.waitUntilBeyond(480);
      assertThat(page.button("Pause")).isVisible();
    }
  }

  private static void tabTo(StudioPage page, String name) {
    walk(page, name, "Tab");
  }

  private static void tabBackTo(StudioPage page, String name) {
    walk(page, name, "Shift+Tab");
  }

  private static void walk(StudioPage page, String name, String key) {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (focusedName(page).contains(name)) {
        return;
      }
      page.page().keyboard().press(key);
    }
    throw new AssertionError("Nothing with the name \"" + name + "\" can be reached by keys");
  }

  /** The name of what has the focus, in whatever shadow it stands. */
  private static String focusedName(StudioPage page) {
    return (String)
        page.page()
            .evaluate(
                """
                () => {
                  let focused = document.activeElement;
                  while (focused?.shadowRoot?.activeElement) {
                    focused = focused.shadowRoot.activeElement;
                  }
                  return focused?.getAttribute('aria-label')
                      ?? focused?.labels?.[0]?.innerText ?? focused?.innerText ?? '';
                }
                """);
  }
}
