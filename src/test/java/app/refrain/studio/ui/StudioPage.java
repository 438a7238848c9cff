package app.refrain.studio.ui;

import app.refrain.BrowserSupport;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A guest's browser: opens the first page, and from there a session in the studio. */
final class StudioPage implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 90_000;
  private static final String SESSION = "document.querySelector('refrain-stage').session";

  private final BrowserContext context;
  private final Page page;
  private final String home;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  StudioPage(int port, ColorScheme scheme) {
    context =
        BrowserSupport.browser()
            .newContext(new NewContextOptions().setColorScheme(scheme).setAcceptDownloads(true));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    home = "http://localhost:" + port + "/";
    goHome();
  }

  void goHome() {
    page.navigate(home);
    heading("How a piece is made").waitFor();
  }

  Page page() {
    return page;
  }

  /** The addresses that the page asked for anything. */
  List<String> requests() {
    return requests;
  }

  /** Opens a session with one of the examples. */
  void takeExample(String title) {
    page.locator(".shelf button").getByText(title).click();
    waitForSession();
  }

  void upload(String name, byte[] content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "audio/midi", content));
  }

  void waitForSession() {
    page.waitForURL("**/studio/*");
    page.waitForFunction(
        "document.querySelector('refrain-stage')?.session?.score.parts.length > 0");
  }

  UUID sessionId() {
    return UUID.fromString(page.url().replaceFirst(".*/studio/", ""));
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Locator label(String text) {
    return page.getByLabel(text, new Page.GetByLabelOptions().setExact(true));
  }

  /** What the page says went wrong. */
  Locator problem() {
    return page.locator(".problem:visible");
  }

  /** Chooses a task by its name. */
  void chooseTask(String name) {
    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(name).setExact(true)).check();
  }

  void setBars(int bars) {
    label("Bars to write").fill(String.valueOf(bars));
    label("Bars to write").blur();
  }

  Locator candidates() {
    return page.locator("refrain-candidate");
  }

  void waitForCandidates(int count) {
    page.waitForFunction(
        "count => [...document.querySelectorAll('refrain-candidate')]"
            + ".filter(candidate => candidate.state === 'done').length === count",
        count);
  }

  /** Shows the score as {@code Piano roll}, {@code Notation} or {@code English}. */
  void chooseView(String label) {
    page.locator("refrain-stage .views label").getByText(label).click();
  }

  /** Presses the player's button and waits until sound comes. */
  void play() {
    page.locator("refrain-player .play").click();
    page.waitForFunction(SESSION + ".playback.state === 'playing'");
  }

  void pause() {
    page.locator("refrain-player .play").click();
    page.waitForFunction(SESSION + ".playback.state === 'paused'");
  }

  /** Where the music stands, in ticks. */
  double position() {
    return number(page.evaluate(SESSION + ".playback.position"));
  }

  void waitUntilBeyond(double tick) {
    page.waitForFunction("tick => " + SESSION + ".playback.position > tick", tick);
  }

  /** Clicks on what changes what is heard, and waits until it is. */
  void hear(Locator choice) {
    page.evaluate("window.heardBefore = " + SESSION + ".playback.score");
    choice.click();
    page.waitForFunction(SESSION + ".playback.score !== window.heardBefore");
  }

  /** The notes of the score that plays, as {@code part start pitch duration}. */
  @SuppressWarnings("unchecked")
  List<String> heardNotes() {
    return (List<String>)
        page.evaluate(
            SESSION
                + """
                .playback.score.parts.flatMap((part, index) =>
                    part.notes.map(note => `${index} ${note.start} ${note.pitch} ${note.duration}`))
                """);
  }

  /** Opens the menu of exports and takes a file. */
  Download export(String label) {
    Locator menu = page.locator("refrain-export");
    if (!menu.locator(".menu").isVisible()) {
      menu.getByText("Export").click();
    }
    return page.waitForDownload(
        () -> menu.getByText(label, new Locator.GetByTextOptions().setExact(true)).click());
  }

  /** Takes a file of music and opens it. */
  Score exportScore(String label) throws Exception {
    Download file = export(label);
    try (InputStream in = file.createReadStream()) {
      return ScoreFormat.understand(in.readAllBytes(), file.suggestedFilename()).score();
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
