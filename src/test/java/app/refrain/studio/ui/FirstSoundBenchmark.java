package app.refrain.studio.ui;

import app.refrain.BrowserSupport;
import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Person;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.SharedPages;
import app.refrain.studio.StudioSessions;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Measures how long somebody waits for the first sound: from the opening of a piece with nothing in
 * the browser's cache, from opening it again once it has come to rest, and from pressing play on a
 * page that is open. No other page plays beside it. Play is pressed as soon as the page has the
 * button. Vaadin serves the bundle of the build, not that of development, whose scripts are bigger
 * and check more. No test: nothing fails, and the build does not run it. It needs a quiet machine;
 * the README says how it is started.
 */
@IntegrationTest
@TestPropertySource(properties = "vaadin.productionMode=true")
class FirstSoundBenchmark {

  private static final int ROUNDS = 7;

  /** Rounds that do not count: a server has run for a while when people come. */
  private static final int WARM_UP = 10;

  private static final int PATIENCE_MILLIS = 30_000;

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private ExampleTunes examples;
  @Autowired private StudioSessions sessions;
  @Autowired private SharedPages pages;

  @Test
  void measureFirstSounds() throws IOException {
    String script = resource("first-sound.js");
    String session;
    String cookies;
    try (StudioPage studio = new StudioPage(port, ColorScheme.LIGHT)) {
      studio.takeExample("The Kesh Jig");
      session = studio.page().url();
      cookies = studio.page().context().storageState();
    }
    System.out.printf("%-44s %8s %8s %8s%n", "milliseconds", "least", "median", "most");
    measure("shared page", "http://localhost:" + port + sharedPage(), cookies, script);
    measure("studio", session, cookies, script);
  }

  private static void measure(String what, String url, String cookies, String script) {
    rounds(WARM_UP, url, cookies, script);
    rounds(ROUNDS, url, cookies, script).print(what);
  }

  private static Rounds rounds(int count, String url, String cookies, String script) {
    Rounds rounds = new Rounds();
    for (int round = 0; round < count; round++) {
      rounds.measure(url, cookies, script);
    }
    return rounds;
  }

  private String sharedPage() {
    Person owner = guests.create().person();
    return pages.share(owner, sessions.create(owner, examples.all().getFirst()).id()).path();
  }

  private static final class Rounds {

    private final List<Double> cold = new ArrayList<>();
    private final List<Double> warm = new ArrayList<>();
    private final List<Double> ready = new ArrayList<>();
    private final List<Double> button = new ArrayList<>();

    void measure(String url, String cookies, String script) {
      try (BrowserContext context =
          BrowserSupport.browser().newContext(new NewContextOptions().setStorageState(cookies))) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(script);
        Page page = context.newPage();
        page.navigate(url);
        cold.add(number(page, "firstSound.first()"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate(url);
        warm.add(number(page, "firstSound.first()"));
        button.add(number(page, "firstSound.pressed"));
        ready.add(number(page, "firstSound.again()"));
      }
    }

    private static double number(Page page, String expression) {
      return ((Number) page.evaluate(expression)).doubleValue();
    }

    void print(String what) {
      print(what + ", opened with an empty cache", cold);
      print(what + ", opened again", warm);
      print(what + ", of that until there is a button", button);
      print(what + ", play pressed on the open page", ready);
    }

    private static void print(String what, List<Double> times) {
      Collections.sort(times);
      System.out.printf(
          "%-44s %8.0f %8.0f %8.0f%n",
          what, times.getFirst(), times.get(times.size() / 2), times.getLast());
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FirstSoundBenchmark.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
