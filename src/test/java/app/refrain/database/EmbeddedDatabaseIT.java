package app.refrain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  @TempDir private Path folder;

  @Test
  void keepsWhatWasWrittenOverARestart() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      remember(database, "Sí Bheag, Sí Mhór");
    }
    assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      assertThat(remembered(database)).isEqualTo("Sí Bheag, Sí Mhór");
    }
  }

  @Test
  void keepsWhatWasWrittenWhenTheApplicationIsKilled() throws Exception {
    Process application = new EmbeddedDatabaseProcess(folder).startAndWrite("The Butterfly");
    long postmaster = postmaster();
    application.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    assertThat(ProcessHandle.of(postmaster)).as("PostgreSQL outlives the killed JVM").isPresent();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      assertThat(remembered(database)).isEqualTo("The Butterfly");
      assertThat(postmaster()).isNotEqualTo(postmaster);
    }
  }

  @Test
  void keepsWhatWasWrittenWhenTheApplicationAndPostgresAreKilled() throws Exception {
    Process application = new EmbeddedDatabaseProcess(folder).startAndWrite("Drowsy Maggie");
    ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
    application.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    postmaster.destroyForcibly();
    postmaster.onExit().get(20, TimeUnit.SECONDS);

    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      assertThat(remembered(database)).isEqualTo("Drowsy Maggie");
    }
  }

  @Test
  void startsThoughTheProcessIdInTheFileNowBelongsToSomebodyElse() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      remember(database, "The Kesh");
    }
    Files.writeString(
        folder.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      assertThat(remembered(database)).isEqualTo("The Kesh");
    }
  }

  @Test
  void refusesADirectoryThatAnotherApplicationUses() throws Exception {
    Process other = new EmbeddedDatabaseProcess(folder).startAndWrite("Cooley's");
    try {
      assertThatExceptionOfType(DirectoryInUseException.class)
          .isThrownBy(() -> EmbeddedDatabase.start(settings()))
          .withMessageContaining(folder.toString());
    } finally {
      other.destroy();
      other.waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void writesToDiskBeforeItSaysThatSomethingIsWritten() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show server_version")).startsWith("18.");
    }
  }

  static DatabaseProperties settings(Path folder) {
    return new DatabaseProperties(
        folder.resolve("postgres"),
        Path.of("target/postgres"),
        Duration.ofSeconds(60),
        Duration.ofSeconds(20));
  }

  static void remember(EmbeddedDatabase database, String tune) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.getJdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("create table tune as select '" + tune.replace("'", "''") + "' as name");
    }
  }

  private DatabaseProperties settings() {
    return settings(folder);
  }

  private static String remembered(EmbeddedDatabase database) throws SQLException {
    return ask(database, "select name from tune");
  }

  private static String ask(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.getJdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip());
  }
}
