package app.refrain.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another JVM that runs an embedded database until it is stopped or killed. */
final class EmbeddedDatabaseProcess {

  private static final String READY = "written";

  private final Path folder;

  private final Path binaries;

  EmbeddedDatabaseProcess(Path folder) {
    this(folder, folder.resolve("binaries"));
  }

  EmbeddedDatabaseProcess(Path folder, Path binaries) {
    this.folder = folder;
    this.binaries = binaries;
  }

  /** Returns at once. */
  Process launch(String tune) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedDatabaseProcess.class.getName(),
            folder.toString(),
            binaries.toString(),
            tune)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Returns when the process has committed the tune's name. */
  Process startAndWrite(String tune) throws IOException {
    Process process = launch(tune);
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IOException("The other process ended before it wrote");
      }
    }
    return process;
  }

  public static void main(String[] arguments) throws Exception {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(
            EmbeddedDatabaseIT.settings(Path.of(arguments[0]), Path.of(arguments[1])));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
    EmbeddedDatabaseIT.remember(database, arguments[2]);
    System.out.println(READY);
    new CountDownLatch(1).await();
  }

  private static void close(EmbeddedDatabase database) {
    try {
      database.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
