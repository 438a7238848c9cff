package app.refrain;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real browser of the browser tests: one for all of them, each test opens its own context. */
public final class BrowserSupport {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--autoplay-policy=no-user-gesture-required",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private BrowserSupport() {}

  private static final class Shared {
    /** Without the variable Playwright downloads three browsers first. */
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    static final Browser BROWSER = launch(PLAYWRIGHT.chromium());

    private static Browser launch(BrowserType chromium) {
      Path program = BrowserInstallation.findOrInstall(Path.of(chromium.executablePath()));
      return chromium.launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }
  }

  /**
   * Returns a headless Chrome or Chromium, which ends with this JVM. For one thread only.
   *
   * @throws IllegalStateException if there is none and none can be installed; says what to do
   */
  public static Browser browser() {
    return Shared.BROWSER;
  }
}
