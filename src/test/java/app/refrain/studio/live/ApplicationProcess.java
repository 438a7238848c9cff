package app.refrain.studio.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another JVM that runs the application until it is stopped or killed. */
final class ApplicationProcess implements AutoCloseable {

  private static final Pattern GREETING = Pattern.compile("Refrain is at (http://localhost:\\d+)");

  private final Process process;
  private final String origin;

  private ApplicationProcess(Process process, String origin) {
    this.process = process;
    this.origin = origin;
  }

  /**
   * Returns when the application, which serves pages only, answers.
   *
   * @param settings such as {@code --refrain.data-dir=/tmp/data}
   */
  static ApplicationProcess start(String... settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "app.refrain.Refrain",
                "--server.port=0",
                "--refrain.role=web",
                "--vaadin.productionMode=true"));
    command.addAll(List.of(settings));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher greeting = GREETING.matcher(line);
      if (greeting.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return new ApplicationProcess(process, greeting.group(1));
      }
    }
    throw new IOException("The application ended before it answered:\n" + said);
  }

  String origin() {
    return origin;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }
}
