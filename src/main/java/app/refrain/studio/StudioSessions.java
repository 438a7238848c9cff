package app.refrain.studio;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.music.Score;
import app.refrain.studio.command.Command;
import app.refrain.studio.command.Piece;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreDifference;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.Sender;
import app.refrain.studio.session.SessionOrigins;
import app.refrain.studio.session.SessionRecords;
import app.refrain.studio.version.VersionStore;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shared composition sessions. Every method checks what the person may do; a session that the
 * person may not open is like one that is not there ({@link NoSuchSessionException}), and what the
 * person's role does not allow is refused ({@link NotAllowedException}).
 *
 * <p>Whatever changes a score is an operation that everybody in the session sees at once. It must
 * not be called in a transaction: the operation is committed when the method returns.
 */
@Service
public class StudioSessions {

  private final SessionRecords records;
  private final LiveSessions live;
  private final VersionStore versions;
  private final SessionOrigins origins;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  StudioSessions(
      SessionRecords records,
      LiveSessions live,
      VersionStore versions,
      SessionOrigins origins,
      TransactionOperations transaction,
      ApplicationEventPublisher events) {
    this.records = records;
    this.live = live;
    this.versions = versions;
    this.origins = origins;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * A new session without notes, which the person owns.
   *
   * @throws app.refrain.studio.score.RejectedOperationException if the title is too long
   * @throws NotAllowedException if the person owns as many sessions as a person may
   */
  public Session create(Person person, String title) {
    return records.create(person, ScoreState.EMPTY.withTitle(title.strip()));
  }

  /** A new session with a score, which the person owns. */
  public Session create(Person person, Score score) {
    return records.create(person, ScoreConversion.toState(score));
  }

  /** A new session with the score of a file that the person brings, which the person owns. */
  public Session createFromFile(Person person, Score score) {
    Session session = create(person, score);
    origins.imported(session.id());
    return session;
  }

  /**
   * A new session with the score as it is now, which the person owns. Whose music it is and what
   * the machine wrote of it stays known.
   */
  public Session duplicate(Person person, UUID id) {
    ScoreState state = state(person, id);
    String title = state.title().isEmpty() ? "" : state.title() + " (copy)";
    return transaction.execute(
        status -> {
          Session copy = records.create(person, state.withTitle(title));
          origins.inherit(id, copy.id());
          events.publishEvent(new SessionDuplicated(id, copy.id()));
          return copy;
        });
  }

  /** The session as this person may see it. */
  public Session open(Person person, UUID id) {
    return records.find(person, id);
  }

  /** All sessions that the person owns or was let into, the latest changed first. */
  public List<Session> list(Person person) {
    return records.list(person);
  }

  /** The live score with its ids. */
  public ScoreState state(Person person, UUID id) {
    open(person, id);
    return live.state(id);
  }

  /** The session as this person may see it, with its live score. */
  public SessionSnapshot snapshot(Person person, UUID id) {
    return new SessionSnapshot(open(person, id), live.baseline(id));
  }

  public Score score(Person person, UUID id) {
    return ScoreConversion.toScore(state(person, id));
  }

  /**
   * Applies operations, all or none.
   *
   * @return their place in the session's order
   * @throws app.refrain.studio.score.RejectedOperationException if one of them cannot be done
   */
  public long apply(Person person, UUID id, List<Operation> operations) {
    return live.apply(id, Sender.once(person), score -> operations);
  }

  /**
   * Does things to the score as it is then, as one step that everybody can undo.
   *
   * @throws IllegalArgumentException if one cannot be done; the message is for people
   */
  public long command(Person person, UUID id, List<Command> commands) {
    String step = String.join(", ", commands.stream().map(Command::label).toList());
    return live.apply(
        id,
        Sender.step(person, step),
        score -> {
          ScoreState now = score.state();
          Piece piece = Piece.of(now);
          for (Command command : commands) {
            piece = command.on(piece);
          }
          return piece.operations(now);
        });
  }

  /** Gives the session another title. */
  public void rename(Person person, UUID id, String title) {
    apply(person, id, List.of(ScorePut.title(title.strip())));
  }

  /**
   * Brings the score of a file into the session.
   *
   * @throws app.refrain.studio.score.RejectedOperationException if it makes the session too big
   */
  public long seedFromFile(Person person, UUID id, Score seed, SeedMode mode) {
    long seq = seed(person, id, seed, mode);
    origins.imported(id);
    return seq;
  }

  /**
   * Brings a score into the session.
   *
   * @throws app.refrain.studio.score.RejectedOperationException if it makes the session too big
   */
  public long seed(Person person, UUID id, Score seed, SeedMode mode) {
    ScoreState brought = ScoreConversion.toState(seed);
    return live.apply(
        id,
        Sender.step(person, "Music brought in"),
        score -> {
          ScoreState now = score.state();
          if (mode == SeedMode.ADD && !now.isBlank()) {
            return ScoreDifference.adding(now, brought);
          }
          versions.saveAutomatic(person, id, "Before a score was brought in", now);
          String title = brought.title().isEmpty() ? now.title() : brought.title();
          return ScoreDifference.between(now, brought.withTitle(title));
        });
  }

  /** Puts the session into its owner's bin and ends everybody's connection to it. */
  public void delete(Person owner, UUID id) {
    records.delete(owner, id);
  }

  /** What the person deleted and can bring back, the latest first. */
  public List<Session> bin(Person person) {
    return records.bin(person);
  }

  /** Brings a session back from the bin. */
  public void undelete(Person owner, UUID id) {
    records.undelete(owner, id);
  }
}
