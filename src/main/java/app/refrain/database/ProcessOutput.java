package app.refrain.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process says: read so that it is never held up, and the last of it kept. */
final class ProcessOutput {

  private static final Logger log = LoggerFactory.getLogger(ProcessOutput.class);
  private static final int KEPT = 5;

  private final Deque<String> last = new ArrayDeque<>();
  private final Thread reader;

  ProcessOutput(Process process) {
    reader = Thread.ofVirtual().name("postgres-output").start(() -> read(process));
  }

  private void read(Process process) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.debug("{}", line);
        keep(line);
      }
    } catch (IOException ended) {
      log.debug("The output ended", ended);
    }
  }

  private synchronized void keep(String line) {
    last.addLast(line.strip());
    if (last.size() > KEPT) {
      last.removeFirst();
    }
  }

  /** The last lines as one, once the process has ended. */
  String summary() throws InterruptedException {
    reader.join(1_000);
    synchronized (this) {
      return String.join(" | ", last);
    }
  }
}
