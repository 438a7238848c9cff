package app.refrain.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of this process's own. What is committed survives a crash of this process, of
 * PostgreSQL and of the machine; a server that ends is started again at the same address.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private static final int STARTS = 5;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LAST_PAUSE_MILLIS = 5_000;
  private static final long PATIENCE_MILLIS = 5_000;

  /** Under those that systems give to outgoing connections: a server finds its port free again. */
  private static final int FIRST_PORT = 20_000;

  private static final int LAST_PORT = 32_000;

  private final DirectoryLock lock;
  private final PostgresPrograms programs;
  private final Path directory;
  private final DatabaseProperties properties;
  private final PostgresServer.Address address;
  private final Thread watch;
  private volatile PostgresServer server;
  private volatile boolean closing;

  private EmbeddedDatabase(
      DirectoryLock lock,
      PostgresPrograms programs,
      Path directory,
      DatabaseProperties properties,
      PostgresServer.Address address)
      throws IOException, InterruptedException {
    this.lock = lock;
    this.programs = programs;
    this.directory = directory;
    this.properties = properties;
    this.address = address;
    server = firstServer();
    watch = Thread.ofPlatform().name("postgres-watch").daemon().start(this::watch);
  }

  /**
   * Starts the server, making its directory on the first start.
   *
   * @throws DirectoryInUseException if another process runs a server there
   */
  static EmbeddedDatabase start(DatabaseProperties properties) throws IOException {
    Path directory = properties.directory().toAbsolutePath().normalize();
    if (directory.getParent() == null || directory.getParent().getParent() == null) {
      throw new DatabaseStartException(
          "There is no folder for the database: it would be " + directory + ".",
          "Name one with refrain.data-dir.");
    }
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      new Postmaster(directory).stopLeftOver(properties.stopTimeout());
      PostgresPrograms programs =
          PostgresPrograms.unpack(properties.binaries().toAbsolutePath().normalize());
      String password = new DataDirectory(directory, programs).prepare();
      PostgresServer.Address address = new PostgresServer.Address(freePort(), password);
      return new EmbeddedDatabase(lock, programs, directory, properties, address);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    } catch (InterruptedException e) {
      lock.close();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was starting", e);
    }
  }

  /** A server left over from a crash may show itself only now. */
  private PostgresServer firstServer() throws IOException, InterruptedException {
    for (int start = 1; ; start++) {
      try {
        return launch();
      } catch (IOException e) {
        if (start == STARTS) {
          throw new DatabaseStartException(
              "The embedded PostgreSQL does not start: " + e.getMessage(),
              "See to what it says, or name a PostgreSQL of your own with spring.datasource.url.");
        }
        Thread.sleep(FIRST_PAUSE_MILLIS << start);
        new Postmaster(directory).stopLeftOver(properties.stopTimeout());
      }
    }
  }

  private PostgresServer launch() throws IOException, InterruptedException {
    return PostgresServer.start(programs, directory, address, properties.startTimeout());
  }

  private void watch() {
    try {
      while (!closing) {
        String said = server.awaitEnd();
        if (!closing) {
          log.warn("PostgreSQL has ended, starting it again. It said: {}", said);
          server = nextServer();
          log.info("PostgreSQL is back");
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries for as long as it takes: what keeps it from starting may pass, such as a full disk. */
  private PostgresServer nextServer() throws InterruptedException {
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LAST_PAUSE_MILLIS)) {
      try {
        return launch();
      } catch (IOException e) {
        log.warn("PostgreSQL does not start, trying again: {}", e.getMessage());
        Thread.sleep(pause);
      }
    }
  }

  private static int freePort() throws IOException {
    for (int i = 0; i < 100; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        log.debug("Port {} is taken", port);
      }
    }
    throw new IOException("There is no free port for PostgreSQL");
  }

  @Override
  public String getJdbcUrl() {
    return address.url();
  }

  @Override
  public String getUsername() {
    return DataDirectory.USER;
  }

  @Override
  public String getPassword() {
    return address.password();
  }

  @Override
  public void close() throws IOException {
    closing = true;
    watch.interrupt();
    try (lock) {
      watch.join(Duration.ofMillis(PATIENCE_MILLIS));
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was stopping", e);
    }
  }
}
