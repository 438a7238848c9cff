package app.refrain.studio.session;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.Session;
import app.refrain.studio.SessionProperties;
import app.refrain.studio.SessionRole;
import app.refrain.studio.score.ScoreState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions there are, whose they are, and which lie in the bin. */
@Service
@Transactional
public class SessionRecords {

  private final SessionStore store;
  private final OperationLog log;
  private final SessionRights rights;
  private final SessionProperties limits;

  SessionRecords(
      SessionStore store, OperationLog log, SessionRights rights, SessionProperties limits) {
    this.store = store;
    this.log = log;
    this.rights = rights;
    this.limits = limits;
  }

  /** A new session that begins with a score. */
  public Session create(Person owner, ScoreState score) {
    if (store.countOwned(owner) >= limits.perPerson()) {
      throw new NotAllowedException(
          "You have %d sessions, which is the most. Delete some first."
              .formatted(limits.perPerson()));
    }
    limits.score().check(score);
    UUID id = UUID.randomUUID();
    store.insert(id, owner, score.title());
    log.store(id, new OperationLog.Snapshot(0, score));
    return store.find(owner, id);
  }

  @Transactional(readOnly = true)
  public Session find(Person person, UUID id) {
    return store.find(person, id);
  }

  /** Whether there is such a session for anybody. */
  @Transactional(readOnly = true)
  public boolean exists(UUID id) {
    return store.exists(id);
  }

  /**
   * Finds a session in which the person has at least a role.
   *
   * @param reason what the person may not do otherwise, in words for people
   */
  @Transactional(readOnly = true)
  public Session require(Person person, UUID id, SessionRole role, String reason) {
    Session session = store.find(person, id);
    if (!session.role().includes(role)) {
      throw new NotAllowedException(reason);
    }
    return session;
  }

  /** What a person may do in a session; empty if the person may not open it. */
  @Transactional(readOnly = true)
  public Optional<SessionRole> role(Person person, UUID id) {
    return store.findVisible(person, id).map(Session::role);
  }

  @Transactional(readOnly = true)
  public List<Session> list(Person person) {
    return store.list(person);
  }

  @Transactional(readOnly = true)
  public List<Session> bin(Person person) {
    return store.bin(person);
  }

  public void delete(Person owner, UUID id) {
    require(owner, id, SessionRole.OWNER, "Only its owner may delete a session.");
    if (store.delete(owner, id)) {
      rights.changed(id);
    }
  }

  /**
   * @throws NoSuchSessionException if it is not in this person's bin
   */
  public void undelete(Person owner, UUID id) {
    if (!store.undelete(owner, id)) {
      throw new NoSuchSessionException();
    }
  }

  /** Removes for good what lay in the bin for long enough. */
  public void emptyBin() {
    store.purge(limits.bin());
  }
}
