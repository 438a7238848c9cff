package app.refrain.cli.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL that the processes share: one of this program's own, which it may restart. */
final class Database implements AutoCloseable {

  private static final String USER = "postgres";

  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  private Database(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static Database start(Path folder) throws IOException {
    Database database = new Database(folder, freePort());
    database.launch();
    return database;
  }

  /** Stops it as an administrator would, every connection with it, and starts it again. */
  void restart() throws IOException {
    server.close();
    launch();
  }

  private void launch() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setPort(port)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  /** Settings by which a process finds it. */
  List<String> settings() {
    return List.of(
        "--spring.datasource.url=" + server.getJdbcUrl(USER, USER),
        "--spring.datasource.username=" + USER,
        "--spring.datasource.password=" + USER);
  }

  /** The server and those that it has started. */
  Stream<ProcessHandle> processes() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
