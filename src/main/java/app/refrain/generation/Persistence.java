package app.refrain.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Goes on through a restart of the database: a bar that took a second to compose is not given up
 * for a connection that broke. For what may be done twice.
 */
final class Persistence {

  private static final Logger log = LoggerFactory.getLogger(Persistence.class);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private Persistence() {}

  static void persist(Runnable action) {
    persist(
        () -> {
          action.run();
          return null;
        });
  }

  /** The action's result; or its last failure when the database stays away. */
  static <T> T persist(Supplier<T> action) {
    Instant end = Instant.now().plus(LIMIT);
    while (true) {
      try {
        return action.get();
      } catch (DataAccessResourceFailureException
          | TransientDataAccessException
          | CannotCreateTransactionException e) {
        if (Instant.now().isAfter(end) || !paused()) {
          throw e;
        }
        log.warn("The database is away, trying again: {}", e.getMessage());
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
