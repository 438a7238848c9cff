package app.refrain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server process that a data directory's {@code postmaster.pid} speaks of. It lives
 * on when the application that started it was killed, and then nobody else can start.
 */
final class Postmaster {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

  private final Path directory;
  private final Path pidFile;

  Postmaster(Path directory) {
    this.directory = directory;
    pidFile = directory.resolve("postmaster.pid");
  }

  /**
   * Stops a server that was left running, and removes the file where its process id has gone to an
   * unrelated process. Of a file whose process is gone PostgreSQL takes care itself.
   */
  void stopLeftOver(Duration timeout) throws IOException {
    Optional<ProcessHandle> process = process();
    if (process.isEmpty()) {
      return;
    }
    if (serves(process.get())) {
      log.info("Stopping the PostgreSQL (process {}) left over from a crash", process.get().pid());
      stop(process.get(), timeout);
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  private Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile).lines().findFirst().orElse("");
    return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private boolean serves(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(directory.toString());
  }

  private static void stop(ProcessHandle process, Duration timeout) throws IOException {
    process.destroy();
    if (!hasEnded(process, timeout)) {
      process.destroyForcibly();
      if (!hasEnded(process, timeout)) {
        throw new IOException("PostgreSQL (process " + process.pid() + ") does not stop");
      }
    }
  }

  private static boolean hasEnded(ProcessHandle process, Duration timeout) throws IOException {
    try {
      process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was stopping", e);
    }
  }
}
