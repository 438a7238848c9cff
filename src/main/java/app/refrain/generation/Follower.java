package app.refrain.generation;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who watches a job. Is shown its latest state: what comes while the watcher is busy is
 * shown as one, and nothing older after something newer. Nobody waits for a slow watcher.
 */
final class Follower {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);

  private final UUID job;
  private final Consumer<Generation> watcher;
  private final Executor executor;
  private Generation latest;
  private Generation shown;
  private boolean showing;

  Follower(UUID job, Consumer<Generation> watcher, Executor executor) {
    this.job = job;
    this.watcher = watcher;
    this.executor = executor;
  }

  UUID job() {
    return job;
  }

  synchronized void offer(Generation generation) {
    if (latest == null || latest.revision() < generation.revision()) {
      set(generation);
    }
  }

  /** Offers another place in the queue. */
  synchronized void offer(Place place) {
    if (isWaiting() && !place.equals(latest.place())) {
      set(latest.at(place));
    }
  }

  /** Whether its place in the queue may change without a change of the job itself. */
  synchronized boolean isWaiting() {
    return latest != null && latest.state() == State.QUEUED;
  }

  private void set(Generation generation) {
    latest = generation;
    if (!showing) {
      showing = true;
      executor.execute(this::show);
    }
  }

  private void show() {
    for (Generation next = next(); next != null; next = next()) {
      try {
        watcher.accept(next);
      } catch (RuntimeException e) {
        log.warn("Generation {} could not be shown to a follower", job, e);
      }
    }
  }

  /** What the watcher has not seen; null if there is nothing, and then this showing ends. */
  private synchronized Generation next() {
    showing = latest != shown;
    shown = latest;
    return showing ? latest : null;
  }
}
