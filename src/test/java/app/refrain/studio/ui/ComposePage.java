package app.refrain.studio.ui;

import app.refrain.BrowserSupport;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The first page in a browser of its own, as a person uses it. */
final class ComposePage implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 90_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  ComposePage(int port, ColorScheme scheme) {
    context =
        BrowserSupport.browser()
            .newContext(new NewContextOptions().setColorScheme(scheme).setAcceptDownloads(true));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.navigate("http://localhost:" + port + "/");
    page.getByText("How a piece is made").waitFor();
  }

  Page page() {
    return page;
  }

  /** The addresses that the page asked for anything. */
  List<String> requests() {
    return requests;
  }

  void upload(String name, byte[] content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "audio/midi", content));
  }

  void takeExample(String title) {
    button(title).click();
    heading(title).waitFor();
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  /** What the page says went wrong. */
  Locator problem() {
    return page.locator(".problem");
  }

  void compose(int kept, int written) {
    page.getByLabel("Keep the first bars").fill(String.valueOf(kept));
    page.getByLabel("Write new bars").fill(String.valueOf(written));
    page.getByLabel("Write new bars").blur();
    button("Compose").click();
  }

  void waitForResult() {
    page.locator(".change-list").waitFor();
  }

  void chooseVersion(String label) {
    page.locator(".versions label", new LocatorOptions().setHasText(label)).click();
  }

  boolean isPlaying() {
    return (boolean)
        page.evaluate("document.querySelector('refrain-piece').playback.state === 'playing'");
  }

  /** Presses the player's button and waits until sound comes. */
  void play() {
    page.locator("refrain-player .play").click();
    page.waitForFunction("document.querySelector('refrain-piece').playback.state === 'playing'");
  }

  /** Where the music stands, in ticks. */
  double position() {
    return number(page.evaluate("document.querySelector('refrain-piece').playback.position"));
  }

  void waitUntilBeyond(double tick) {
    page.waitForFunction(
        "tick => document.querySelector('refrain-piece').playback.position > tick", tick);
  }

  /** How the chosen version sounds, rendered in the page. */
  Sound sound() {
    @SuppressWarnings("unchecked")
    Map<String, Object> measured =
        (Map<String, Object>)
            page.evaluate(
                """
                async () => {
                  const audio = await document.querySelector('refrain-piece').renderSound();
                  const rms = (from, to) => {
                    const samples = audio.left.subarray(from * audio.sampleRate, to * audio.sampleRate);
                    return Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length);
                  };
                  const seconds = audio.left.length / audio.sampleRate;
                  const quietest = Math.min(...Array.from(
                      { length: Math.floor(seconds) - 2 }, (_, second) => rms(second, second + 1)));
                  return { seconds, quietest, tail: rms(seconds - 0.1, seconds) };
                }
                """);
    return new Sound(
        number(measured.get("seconds")),
        number(measured.get("quietest")),
        number(measured.get("tail")));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  /**
   * Measured sound.
   *
   * @param seconds how long it is, ringing out included
   * @param quietest the loudness (root mean square, 1 is the most) of the softest second of the
   *     piece
   * @param tail the loudness of the very end
   */
  record Sound(double seconds, double quietest, double tail) {}

  @Override
  public void close() {
    context.close();
  }
}
