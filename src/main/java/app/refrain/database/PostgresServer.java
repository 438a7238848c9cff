package app.refrain.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL server, which only who knows the password can use. */
final class PostgresServer {

  private static final long POLL_MILLIS = 50;
  private static final int STOP_SECONDS = 5;

  private final PostgresPrograms programs;
  private final Path directory;
  private final Process process;
  private final ProcessOutput output;

  private PostgresServer(PostgresPrograms programs, Path directory, Process process) {
    this.programs = programs;
    this.directory = directory;
    this.process = process;
    output = new ProcessOutput(process);
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @throws IOException if it ends before that
   * @throws InterruptedException and then it was stopped
   */
  static PostgresServer start(
      PostgresPrograms programs, Path directory, Address address, Duration timeout)
      throws IOException, InterruptedException {
    Process process =
        programs
            .command(
                "postgres",
                "-D",
                directory.toString(),
                "-p",
                Integer.toString(address.port()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=100")
            .start();
    PostgresServer server = new PostgresServer(programs, directory, process);
    try {
      server.awaitAnswer(address, timeout);
      return server;
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /**
   * Where a server is found.
   *
   * @param password of {@link DataDirectory#USER}
   */
  record Address(int port, String password) {

    String url() {
      return "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2&tcpKeepAlive=true"
          .formatted(port);
    }
  }

  private void awaitAnswer(Address address, Duration timeout)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (!answers(address)) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("PostgreSQL ended at once: " + output.summary());
      }
      if (System.nanoTime() > end) {
        throw new IOException("PostgreSQL does not answer after " + timeout.toSeconds() + " s");
      }
    }
  }

  private static boolean answers(Address address) {
    try {
      DriverManager.getConnection(address.url(), DataDirectory.USER, address.password()).close();
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Waits for its end, however it comes, and tells what it said last. */
  String awaitEnd() throws InterruptedException {
    process.waitFor();
    return output.summary();
  }

  /** Ends all connections and then the server. */
  void stop() throws IOException, InterruptedException {
    askToStop();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private void askToStop() throws IOException, InterruptedException {
    Process stopping =
        programs
            .command("pg_ctl", "-D", directory.toString(), "-m", "fast", "-W", "stop")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!stopping.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      stopping.destroyForcibly();
    }
  }
}
