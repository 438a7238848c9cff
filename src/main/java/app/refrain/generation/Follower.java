package app.refrain.generation;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who watches a job. Is shown its latest state: what comes while the watcher is busy is
 * shown as one, and nothing older after something newer.
 */
final class Follower {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);

  private final UUID job;
  private final Consumer<Generation> watcher;
  private final Executor executor;
  private Generation latest;
  private Generation shown;

  Follower(UUID job, Consumer<Generation> watcher, Executor executor) {
    this.job = job;
    this.watcher = watcher;
    this.executor = executor;
  }

  UUID job() {
    return job;
  }

  synchronized void offer(Generation generation) {
    if (latest == null || latest.revision() <= generation.revision()) {
      latest = generation;
      executor.execute(this::show);
    }
  }

  /** Whether its place in the queue may change without a change of the job itself. */
  synchronized boolean isWaiting() {
    return latest != null && latest.state() == State.QUEUED;
  }

  private synchronized void show() {
    if (!latest.equals(shown)) {
      shown = latest;
      try {
        watcher.accept(latest);
      } catch (RuntimeException e) {
        log.warn("Generation {} could not be shown to a follower", job, e);
      }
    }
  }
}
