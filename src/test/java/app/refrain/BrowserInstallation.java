package app.refrain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds Chrome or Chromium on this machine, or gets it by what the machine offers. */
final class BrowserInstallation {

  private static final String VARIABLE = "REFRAIN_TEST_BROWSER";
  private static final List<String> COMMANDS =
      List.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");
  private static final File LOG = new File("target/browser-installation.log");
  private static final long MINUTES = 10;

  private BrowserInstallation() {}

  /**
   * Returns the browser's program.
   *
   * @param playwrights where Playwright keeps the browser that it downloads
   * @throws IllegalStateException if there is no browser and none can be had
   */
  static Path findOrInstall(Path playwrights) {
    return find()
        .or(BrowserInstallation::installWithApt)
        .or(() -> installWithPlaywright(playwrights))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chrome or Chromium: install one, or say where it is in "
                        + VARIABLE
                        + ". What was tried: "
                        + LOG));
  }

  private static Optional<Path> find() {
    String said = System.getenv(VARIABLE);
    Stream<Path> onPath = COMMANDS.stream().flatMap(c -> path().map(folder -> folder.resolve(c)));
    return Stream.of(Stream.ofNullable(said).map(Path::of), onPath, PLACES.stream().map(Path::of))
        .flatMap(places -> places)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> path() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> installWithApt() {
    boolean offered =
        "root".equals(System.getProperty("user.name"))
            && Files.exists(Path.of("/etc/debian_version"))
            && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    if (!offered || !run("apt-get", "-qq", "update")) {
      return Optional.empty();
    }
    run("apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium");
    return find();
  }

  /** In a JVM of its own, because Playwright's command line ends the one it runs in. */
  private static Optional<Path> installWithPlaywright(Path playwrights) {
    if (!Files.isExecutable(playwrights)) {
      run(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          "com.microsoft.playwright.CLI",
          "install",
          "chromium");
    }
    return Optional.of(playwrights).filter(Files::isExecutable);
  }

  private static boolean run(String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process = builder.start();
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
