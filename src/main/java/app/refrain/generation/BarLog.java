package app.refrain.generation;

import static app.refrain.generation.Persistence.persist;

import app.refrain.model.CompositionListener.BarWritten;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What an attempt writes, on its way into the database. The first bar goes there at once, those
 * after it a few at a time: they may come faster than anybody can see, and whenever some are stored
 * every process that shows them reads them.
 */
final class BarLog {

  /** How long a bar may wait for the next one. */
  private static final long SHORTEST = Duration.ofMillis(100).toNanos();

  /** How long bars wait at most where storing them takes long, and until somebody asks anyway. */
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  /** The share of the time in which bars are written that may go into storing them. */
  private static final int ONE_IN = 10;

  private final AttemptStore attempts;
  private final Attempt attempt;
  private final LongSupplier clock;
  private final List<BarWritten> held = new ArrayList<>();
  private long storedAt;
  private long pause = SHORTEST;
  private boolean over;
  private volatile boolean news;

  /**
   * @param clock in nanoseconds, such as {@link System#nanoTime}
   */
  BarLog(AttemptStore attempts, Attempt attempt, LongSupplier clock) {
    this.attempts = attempts;
    this.attempt = attempt;
    this.clock = clock;
    storedAt = clock.getAsLong();
  }

  void add(BarWritten bar) {
    held.add(bar);
    if (bar.done() == 1 || isDue()) {
      store();
    }
  }

  /** Somebody may have cancelled. Called by any thread. */
  void hearNews() {
    news = true;
  }

  /** Whether the worker should stop. */
  boolean isOver() {
    if (!over && isDue()) {
      store();
    }
    return over;
  }

  /** The same, asked of the database. */
  boolean isSurelyOver() {
    store();
    return over;
  }

  /** Stores what is held. */
  void flush() {
    if (!held.isEmpty()) {
      store();
    }
  }

  private boolean isDue() {
    return news || clock.getAsLong() - storedAt >= (held.isEmpty() ? LONGEST : pause);
  }

  private void store() {
    long start = clock.getAsLong();
    news = false;
    over =
        persist(() -> held.isEmpty() ? attempts.isOver(attempt) : attempts.addBars(attempt, held));
    held.clear();
    storedAt = clock.getAsLong();
    pause = Math.clamp(ONE_IN * (storedAt - start), SHORTEST, LONGEST);
  }
}
