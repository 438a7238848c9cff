package app.refrain.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another JVM that runs an embedded database until it is stopped or killed. */
final class EmbeddedDatabaseProcess {

  private static final String READY = "written";

  private final Path folder;

  EmbeddedDatabaseProcess(Path folder) {
    this.folder = folder;
  }

  /** Returns when the process has committed the tune's name. */
  Process startAndWrite(String tune) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedDatabaseProcess.class.getName(),
                folder.toString(),
                tune)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
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
        EmbeddedDatabase.start(EmbeddedDatabaseIT.settings(Path.of(arguments[0])));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
    EmbeddedDatabaseIT.remember(database, arguments[1]);
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
