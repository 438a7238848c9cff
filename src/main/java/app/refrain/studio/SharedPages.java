package app.refrain.studio;

import app.refrain.account.Limit;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import app.refrain.studio.page.SharedPageStore;
import app.refrain.studio.session.SessionRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Scores that owners of sessions share as pages for everybody, as they are at that moment. */
@Service
public class SharedPages {

  private static final String OWNER_ONLY = "Only its owner may share a session as a page.";

  private final SessionRecords sessions;
  private final FrozenSessions frozen;
  private final SharedPageStore store;
  private final RateLimits rateLimits;

  SharedPages(
      SessionRecords sessions,
      FrozenSessions frozen,
      SharedPageStore store,
      RateLimits rateLimits) {
    this.sessions = sessions;
    this.frozen = frozen;
    this.store = store;
    this.rateLimits = rateLimits;
  }

  /**
   * Makes a page of the session's score as it is now.
   *
   * @throws app.refrain.account.NotAllowedException if the person is not the owner
   * @throws app.refrain.account.TooManyRequestsException if the person does so too often
   */
  public SharedPage share(Person owner, UUID session) {
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    rateLimits.check(Limit.PUBLISHING, owner);
    FrozenSession copy = frozen.freeze(owner, session, OWNER_ONLY);
    UUID id = UUID.randomUUID();
    store.insert(id, session, owner, copy.score(), copy.names(), copy.machine());
    return store.find(id).orElseThrow();
  }

  /** The pages of a session that were not withdrawn, the latest first. */
  public List<SharedPage> list(Person owner, UUID session) {
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    return store.list(session);
  }

  /** The page, for whoever knows its id. */
  public Optional<SharedPage> find(UUID id) {
    return store.find(id);
  }

  /**
   * Ends a page. Whoever shared it can do so, whatever became of the session.
   *
   * @throws NoSuchSessionException if there is none, or the person may not know of its session
   */
  public void withdraw(Person owner, UUID id) {
    if (store.withdraw(id, owner)) {
      return;
    }
    UUID session = store.find(id).map(SharedPage::session).orElseThrow(NoSuchSessionException::new);
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    store.withdraw(id);
  }
}
