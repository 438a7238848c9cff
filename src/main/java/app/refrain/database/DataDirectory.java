package app.refrain.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What PostgreSQL keeps, and the password without which nobody gets at it. Both belong to the user
 * alone under whom this process runs.
 */
final class DataDirectory {

  static final String USER = "postgres";

  private static final int PASSWORD_BYTES = 24;
  private static final String METHOD = "scram-sha-256";
  private static final String ACCESS =
      """
      # TYPE  DATABASE  USER      ADDRESS        METHOD
      host    all       postgres  127.0.0.1/32   %s
      """
          .formatted(METHOD);

  private final Path path;
  private final Path passwordFile;
  private final PostgresPrograms programs;

  DataDirectory(Path path, PostgresPrograms programs) {
    this.path = path;
    this.programs = programs;
    passwordFile = path.resolveSibling(path.getFileName() + ".password");
  }

  Path path() {
    return path;
  }

  /**
   * Makes the directory unless it is there, and sees to it that a password is asked for. It is made
   * beside and then renamed, so that it is whole however the process before this one ended.
   *
   * @return the password
   */
  String prepare() throws IOException, InterruptedException {
    OwnFiles.removeBeside(path, ".new");
    boolean known = Files.exists(passwordFile);
    if (!known) {
      OwnFiles.write(passwordFile, newPassword());
    }
    String password = Files.readString(passwordFile).strip();
    if (isMissing()) {
      create();
    } else if (!Files.exists(path.resolve("PG_VERSION"))) {
      throw new DatabaseStartException(
          "The folder " + path + " holds something else than a database.",
          "Move it away, or name another folder with refrain.data-dir.");
    } else if (!known || !asksForPassword()) {
      setPassword(password);
    }
    OwnFiles.folder(path);
    if (!asksForPassword()) {
      OwnFiles.write(path.resolve("pg_hba.conf"), ACCESS);
    }
    return password;
  }

  private boolean isMissing() {
    String[] files = path.toFile().list();
    return files == null || files.length == 0;
  }

  private boolean asksForPassword() throws IOException {
    Path rules = path.resolve("pg_hba.conf");
    return Files.exists(rules)
        && Files.readString(rules).lines().noneMatch(line -> line.matches("[^#]*\\btrust\\b.*"));
  }

  private void create() throws IOException, InterruptedException {
    Path beside = path.resolveSibling(path.getFileName() + ".new-" + UUID.randomUUID());
    run(
        programs
            .command(
                "initdb",
                "--pgdata=" + beside,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=" + METHOD,
                "--encoding=UTF-8")
            .start());
    Files.deleteIfExists(path);
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Without a server that others could connect to meanwhile. */
  private void setPassword(String password) throws IOException, InterruptedException {
    Process alone = programs.command("postgres", "--single", "-D", path.toString(), USER).start();
    alone
        .getOutputStream()
        .write(
            "alter role %s password '%s'\n"
                .formatted(USER, password)
                .getBytes(StandardCharsets.UTF_8));
    alone.getOutputStream().close();
    run(alone);
  }

  private static void run(Process process) throws IOException, InterruptedException {
    ProcessOutput output = new ProcessOutput(process);
    int status;
    try {
      status = process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
    if (status != 0) {
      throw new DatabaseStartException(
          "The embedded PostgreSQL cannot make its database: " + output.summary(),
          "See that refrain.data-dir is a folder of yours with room in it.");
    }
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
