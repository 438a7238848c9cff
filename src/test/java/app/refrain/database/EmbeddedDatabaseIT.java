package app.refrain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  private static final int KILLED_STARTS = Integer.getInteger("refrain.killed-starts", 6);

  /** How long a first start takes on a slow machine: unpacking, making the database, starting. */
  private static final Duration LONGEST_START = Duration.ofSeconds(6);

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

  @Test
  void comesBackAtTheSameAddressWhenPostgresIsKilled() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      remember(database, "The Silver Spear");
      for (int i = 0; i < 3; i++) {
        long killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await()
            .atMost(30, TimeUnit.SECONDS)
            .ignoreExceptions()
            .until(() -> postmaster() != killed && !remembered(database).isEmpty());
        assertThat(remembered(database)).isEqualTo("The Silver Spear");
      }
    }
  }

  @Test
  void stopsWhilePostgresIsBeingStartedAgain() throws Exception {
    EmbeddedDatabase database = EmbeddedDatabase.start(settings());
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    assertTimeout(Duration.ofSeconds(20), database::close);
    try (EmbeddedDatabase again = EmbeddedDatabase.start(settings())) {
      assertThat(ask(again, "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void startsCleanlyAfterAFirstStartThatWasKilledAtAnyMoment() throws Exception {
    Random moments = new Random(7);
    for (int i = 0; i < KILLED_STARTS; i++) {
      Path data = folder.resolve("start-" + i);
      Process first = new EmbeddedDatabaseProcess(data, data.resolve("binaries")).launch("Banish");
      Thread.sleep(moments.nextLong(LONGEST_START.toMillis()));
      first.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
      try (EmbeddedDatabase database =
          EmbeddedDatabase.start(settings(data, data.resolve("binaries")))) {
        assertThat(ask(database, "select 'up'")).isEqualTo("up");
      }
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      for (String password : List.of("", "postgres")) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(
                () -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", password));
      }
    }
    for (String own : List.of("postgres", "postgres.password", "binaries")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve(own)))
          .as(own)
          .allMatch(permission -> permission.name().startsWith("OWNER"));
    }
  }

  @Test
  void asksForAPasswordAlsoWhereAnOlderRefrainAskedForNone() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      remember(database, "Morrison's");
    }
    Files.delete(folder.resolve("postgres.password"));
    Files.writeString(folder.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
      assertThat(remembered(database)).isEqualTo("Morrison's");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "no"));
    }
  }

  @Test
  void saysWhatIsWrongWithAFolderThatHoldsSomethingElse() throws Exception {
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/letter.txt"), "Dear Sir");
    assertThatExceptionOfType(DatabaseStartException.class)
        .isThrownBy(() -> EmbeddedDatabase.start(settings()))
        .withMessageContaining("something else than a database");
    assertThat(folder.resolve("postgres/letter.txt")).hasContent("Dear Sir");
  }

  @Test
  void takesNoFolderAtTheRootOfTheMachine() {
    assertThatExceptionOfType(DatabaseStartException.class)
        .isThrownBy(() -> EmbeddedDatabase.start(settings(Path.of("/"), folder)))
        .withMessageContaining("no folder for the database");
  }

  static DatabaseProperties settings(Path folder) {
    return settings(folder, folder.resolve("binaries"));
  }

  static DatabaseProperties settings(Path folder, Path binaries) {
    return new DatabaseProperties(
        folder.resolve("postgres"), binaries, Duration.ofSeconds(60), Duration.ofSeconds(20));
  }

  static void remember(EmbeddedDatabase database, String tune) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("create table tune as select '" + tune.replace("'", "''") + "' as name");
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.getJdbcUrl(), database.getUsername(), database.getPassword());
  }

  private DatabaseProperties settings() {
    return settings(folder);
  }

  private static String remembered(EmbeddedDatabase database) throws SQLException {
    return ask(database, "select name from tune");
  }

  private static String ask(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database);
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
