package app.refrain.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of this process's own. What is committed survives a crash of this process, of
 * PostgreSQL and of the machine.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final String NAME = "postgres";

  private final DirectoryLock lock;
  private final EmbeddedPostgres server;

  private EmbeddedDatabase(DirectoryLock lock, EmbeddedPostgres server) {
    this.lock = lock;
    this.server = server;
  }

  /**
   * Starts the server, making its directory on the first start.
   *
   * @throws DirectoryInUseException if another process runs a server there
   */
  static EmbeddedDatabase start(DatabaseProperties properties) throws IOException {
    Path directory = properties.directory().toAbsolutePath().normalize();
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      new Postmaster(directory).stopLeftOver(properties.stopTimeout());
      return new EmbeddedDatabase(lock, launch(directory, properties));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres launch(Path directory, DatabaseProperties properties)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(properties.binaries().toAbsolutePath().normalize().toFile())
        .setPGStartupWait(properties.startTimeout())
        // The server must outlive the application's own shutdown, which close() ends.
        .setRegisterShutdownHook(false)
        // The library is made for tests and turns these off.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .start();
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl(NAME, NAME);
  }

  @Override
  public String getUsername() {
    return NAME;
  }

  @Override
  public String getPassword() {
    return NAME;
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      server.close();
    }
  }
}
