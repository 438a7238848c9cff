package app.refrain.studio.session;

import app.refrain.studio.score.LiveScore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A session in this process: its score as far as this process knows, and those here who follow it.
 * The database decides the order; what other processes appended is read before anything is added.
 *
 * <p>The lock is taken before a database connection, never while one is held.
 */
final class LiveSession {

  private final UUID id;
  private final OperationLog log;
  private final Appender appender;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Follower> followers = new LinkedHashSet<>();

  /** Null when it has to be read anew. */
  private LiveScore score;

  /** The latest group that the followers know of. */
  private volatile long seq;

  private Since since = Since.NOTHING;

  LiveSession(UUID id, OperationLog log, Appender appender) {
    this.id = id;
    this.log = log;
    this.appender = appender;
  }

  long seq() {
    return seq;
  }

  /** Adds what the edit makes, and returns its place. */
  long apply(Sender sender, Edit edit) {
    return locked(
        () -> {
          Appender.Outcome outcome = append(sender, edit);
          outcome.appended().ifPresent(this::publish);
          if (outcome.stored()) {
            since = Since.NOTHING;
          }
          return outcome.seq();
        });
  }

  private Appender.Outcome append(Sender sender, Edit edit) {
    try {
      return appender.append(id, sender, edit, this::upTo);
    } catch (Appender.UncertainException e) {
      score = null;
      throw e.getCause();
    }
  }

  /** The score after the group with the given number. */
  private Appender.Current upTo(long latest) {
    if (score == null || seq < latest) {
      readMissed();
    }
    return new Appender.Current(score, since);
  }

  /** Reads what other processes appended, and tells the followers. */
  void catchUp() {
    locked(
        () -> {
          readMissed();
          return null;
        });
  }

  /** The whole score as it is now. */
  Baseline baseline() {
    return locked(
        () -> {
          readMissed();
          return new Baseline(seq, score.state(), null);
        });
  }

  /**
   * Adds a follower, who is told of everything after what {@code baseline} gets.
   *
   * @param known the latest group that the follower knows of; 0 if it knows nothing
   * @param replay how much may be missing before the whole score is told instead
   */
  void join(Follower follower, long known, Replay replay, Consumer<Baseline> baseline) {
    locked(
        () -> {
          readMissed();
          baseline.accept(
              missed(known, replay)
                  .map(groups -> new Baseline(seq, null, groups))
                  .orElseGet(() -> new Baseline(seq, score.state(), null)));
          return followers.add(follower);
        });
  }

  private Optional<List<CommittedGroup>> missed(long known, Replay replay) {
    return known <= 0 || known > seq || seq - known > replay.groups()
        ? Optional.empty()
        : log.after(id, known, replay.operations());
  }

  void leave(Follower follower) {
    locked(() -> followers.remove(follower));
  }

  private void readMissed() {
    if (score == null) {
      load();
    } else {
      log.forEachAfter(
          id,
          seq,
          group -> {
            score.replay(group.operations());
            publish(group);
          });
    }
  }

  private void load() {
    OperationLog.Snapshot snapshot = log.snapshot(id);
    LiveScore read = new LiveScore(snapshot.score());
    long[] latest = {snapshot.seq()};
    since = Since.NOTHING;
    log.forEachAfter(
        id,
        snapshot.seq(),
        group -> {
          read.replay(group.operations());
          since = since.plus(group);
          latest[0] = group.seq();
        });
    if (!followers.isEmpty()) {
      Since counted = since;
      log.forEachAfter(id, seq, this::publish);
      since = counted;
    }
    seq = latest[0];
    score = read;
  }

  private void publish(CommittedGroup group) {
    seq = group.seq();
    since = since.plus(group);
    followers.forEach(follower -> follower.committed(group));
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
