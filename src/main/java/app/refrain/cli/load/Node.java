package app.refrain.cli.load;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the application. */
final class Node implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  private final Process process;
  private final URI address;
  private final Path log;

  private Node(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /** Starts one from the same program as this one; its log goes into the folder. */
  static Node start(String role, List<String> settings, Path folder) throws IOException {
    int port = Database.freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
    String classes = System.getProperty("java.class.path");
    if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", classes));
    } else {
      command.addAll(List.of("-cp", classes, "app.refrain.Refrain"));
    }
    command.addAll(
        List.of("--refrain.role=" + role, "--server.port=" + port, "--vaadin.productionMode=true"));
    command.addAll(settings);
    Path log = folder.resolve(role + "-" + port + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Node(process, URI.create("http://localhost:" + port), log);
  }

  URI address() {
    return address;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * @throws IOException if it does not become healthy; says where its log is
   */
  void awaitHealth(HttpClient http) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(START);
    HttpRequest health =
        HttpRequest.newBuilder(address.resolve("/actuator/health/readiness")).build();
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It is starting.
      }
      Thread.sleep(200);
    }
    throw new IOException("A process did not start; its log is " + log);
  }

  /** As if the machine had lost power. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
