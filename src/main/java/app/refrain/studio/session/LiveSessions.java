package app.refrain.studio.session;

import app.refrain.studio.SessionProperties;
import app.refrain.studio.score.ScoreState;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The sessions that somebody in this process works on. Must not be called in a transaction. */
@Component
public class LiveSessions implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LiveSessions.class);

  /** A session is kept while it has users: followers, and those who read or change it now. */
  private record Used(LiveSession session, int users) {}

  private final OperationLog operations;
  private final Appender appender;
  private final SessionProperties limits;
  private final ConcurrentHashMap<UUID, Used> sessions = new ConcurrentHashMap<>();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  LiveSessions(OperationLog operations, Appender appender, SessionProperties limits) {
    this.operations = operations;
    this.appender = appender;
    this.limits = limits;
  }

  /**
   * Appends what the edit makes and tells all who follow the session. When it returns, that is
   * committed.
   *
   * @return the number of the group; if it was sent before, the number it got then
   * @throws app.refrain.studio.NoSuchSessionException if the person may not open it
   * @throws app.refrain.account.NotAllowedException if the person may only look
   * @throws app.refrain.studio.score.RejectedOperationException if it cannot be done
   */
  public long apply(UUID id, Sender sender, Edit edit) {
    return using(id, session -> session.apply(sender, edit));
  }

  /** The score as it is now. */
  public ScoreState state(UUID id) {
    return baseline(id).snapshot();
  }

  /** The score as it is now, and which group was the latest to change it. */
  public Baseline baseline(UUID id) {
    return using(id, LiveSession::baseline);
  }

  /**
   * Tells a follower of every group from now on, after the baseline.
   *
   * @param since the latest group that the follower knows of; 0 if it knows nothing
   * @return ends it
   */
  public Runnable follow(UUID id, long since, Follower follower, Consumer<Baseline> baseline) {
    LiveSession session = acquire(id);
    try {
      session.join(
          follower, since, new Replay(limits.replay(), limits.replayOperations()), baseline);
    } catch (RuntimeException e) {
      release(id);
      throw e;
    }
    return () -> {
      session.leave(follower);
      release(id);
    };
  }

  /** Reads what is missing, if the session is used here and does not know of the group yet. */
  void catchUp(UUID id, long latest) {
    Used used = sessions.get(id);
    if (used != null && used.session().seq() < latest) {
      executor.execute(() -> catchUp(used.session()));
    }
  }

  void catchUpAll() {
    sessions.keySet().forEach(id -> catchUp(id, Long.MAX_VALUE));
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }

  private static void catchUp(LiveSession session) {
    try {
      session.catchUp();
    } catch (RuntimeException e) {
      // The next operation, or the next connection to the database, tries again.
      log.warn("A session's operations could not be read", e);
    }
  }

  private <T> T using(UUID id, Function<LiveSession, T> work) {
    LiveSession session = acquire(id);
    try {
      return work.apply(session);
    } finally {
      release(id);
    }
  }

  private LiveSession acquire(UUID id) {
    return sessions
        .compute(
            id,
            (key, used) ->
                used == null
                    ? new Used(new LiveSession(id, operations, appender), 1)
                    : new Used(used.session(), used.users() + 1))
        .session();
  }

  private void release(UUID id) {
    sessions.compute(
        id, (key, used) -> used.users() == 1 ? null : new Used(used.session(), used.users() - 1));
  }
}
