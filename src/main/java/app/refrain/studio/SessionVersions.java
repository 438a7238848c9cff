package app.refrain.studio;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.music.Score;
import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreDifference;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.Sender;
import app.refrain.studio.session.SessionRecords;
import app.refrain.studio.version.VersionStore;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Scores of sessions as they were once: those that people save, and those that the studio keeps
 * before it changes much at once. Rights are checked as in {@link StudioSessions}.
 */
@Service
public class SessionVersions {

  private final SessionRecords records;
  private final LiveSessions live;
  private final VersionStore store;
  private final SessionProperties limits;

  SessionVersions(
      SessionRecords records, LiveSessions live, VersionStore store, SessionProperties limits) {
    this.records = records;
    this.live = live;
    this.store = store;
    this.limits = limits;
  }

  /**
   * Keeps the score as it is now.
   *
   * @throws NotAllowedException if the person may only look, or there are too many already
   */
  public SessionVersion save(Person person, UUID session, String name) {
    records.require(
        person,
        session,
        SessionRole.EDITOR,
        "You may look and listen here, but not save versions.");
    if (store.countNamed(session) >= limits.versions()) {
      throw new NotAllowedException(
          "A session keeps at most %d versions.".formatted(limits.versions()));
    }
    String title = ScorePut.title(name.strip()).title();
    return store.save(person, session, title, live.state(session));
  }

  /** The latest first. */
  public List<SessionVersion> list(Person person, UUID session) {
    records.find(person, session);
    return store.list(session);
  }

  /**
   * The score of a version.
   *
   * @throws NoSuchSessionException if the session has no such version
   */
  public Score score(Person person, UUID session, UUID version) {
    records.find(person, session);
    return ScoreConversion.toScore(find(session, version));
  }

  /**
   * Makes the score what it was, by operations, so that everybody sees it and it can be undone.
   *
   * @return the place of the operations
   * @throws NoSuchSessionException if the session has no such version
   */
  public long restore(Person person, UUID session, UUID version) {
    return live.apply(
        session,
        Sender.step(person, "Version restored"),
        score -> {
          ScoreState wanted = find(session, version);
          ScoreState now = score.state();
          store.saveAutomatic(person, session, "Before an older version was restored", now);
          return ScoreDifference.between(now, wanted);
        });
  }

  private ScoreState find(UUID session, UUID version) {
    return store.score(session, version).orElseThrow(NoSuchSessionException::new);
  }
}
