package app.refrain.studio.session;

import app.refrain.account.NotAllowedException;
import app.refrain.studio.Session;
import app.refrain.studio.SessionProperties;
import app.refrain.studio.SessionRole;
import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Appends groups of operations to sessions, each in one transaction. */
@Component
class Appender {

  /**
   * The score that operations are applied to.
   *
   * @param since what came after it was last stored as a whole
   */
  record Current(LiveScore score, Since since) {}

  /**
   * What came of an edit.
   *
   * @param seq its place; of what was sent before, the place that it got then
   * @param appended empty if nothing was added
   * @param stored whether the score was stored as a whole with it
   */
  record Outcome(long seq, Optional<CommittedGroup> appended, boolean stored) {}

  /** The score in memory is no longer what is in the database. */
  static final class UncertainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncertainException(RuntimeException cause) {
      super(cause);
    }

    @Override
    public synchronized RuntimeException getCause() {
      return (RuntimeException) super.getCause();
    }
  }

  private final SessionStore sessions;
  private final OperationLog log;
  private final TransactionOperations transaction;
  private final SessionProperties limits;

  Appender(
      SessionStore sessions,
      OperationLog log,
      TransactionOperations transaction,
      SessionProperties limits) {
    this.sessions = sessions;
    this.log = log;
    this.transaction = transaction;
    this.limits = limits;
  }

  /**
   * Appends what the edit makes. When it returns, that is committed.
   *
   * @param current gives the score as it is after a group
   * @throws NotAllowedException if the person may only look
   * @throws UncertainException if the score was changed but perhaps not stored
   */
  Outcome append(UUID id, Sender sender, Edit edit, LongFunction<Current> current) {
    Attempt attempt = new Attempt();
    try {
      return transaction.execute(
          status -> {
            Session session = sessions.lock(sender.person(), id);
            requireEditor(session);
            return log.find(id, sender)
                .map(seq -> new Outcome(seq, Optional.empty(), false))
                .orElseGet(() -> attempt.run(session, sender, edit, current.apply(session.seq())));
          });
    } catch (RuntimeException e) {
      throw attempt.changed ? new UncertainException(e) : e;
    }
  }

  private static void requireEditor(Session session) {
    if (!session.role().includes(SessionRole.EDITOR)) {
      throw new NotAllowedException(
          "You may look and listen here. To change something, ask the owner for another link, or"
              + " make a copy.");
    }
  }

  private final class Attempt {

    private boolean changed;

    Outcome run(Session session, Sender sender, Edit edit, Current current) {
      List<Operation> operations = edit.on(current.score());
      if (operations.isEmpty()) {
        return new Outcome(session.seq(), Optional.empty(), false);
      }
      List<Operation> done = current.score().apply(operations, limits.score()).operations();
      changed = true;
      long seq = session.seq() + 1;
      CommittedGroup group =
          new CommittedGroup(
              seq, sender.person().id(), sender.client(), sender.cid(), sender.step(), done);
      log.append(session.id(), group);
      sessions.advance(session.id(), seq, current.score().title());
      return new Outcome(seq, Optional.of(group), storeIfDue(session.id(), group, current));
    }

    /** By operations, too: whoever opens the session has to read all that came since. */
    private boolean storeIfDue(UUID id, CommittedGroup group, Current current) {
      Since since = current.since().plus(group);
      boolean due =
          since.groups() >= limits.snapshotEvery()
              || since.operations() >= limits.snapshotOperations();
      if (due) {
        log.store(id, new OperationLog.Snapshot(group.seq(), current.score().state()));
      }
      return due;
    }
  }
}
