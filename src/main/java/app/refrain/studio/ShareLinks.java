package app.refrain.studio;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Token;
import app.refrain.studio.session.SessionRecords;
import app.refrain.studio.session.SessionRights;
import app.refrain.studio.share.ShareLinkStore;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let people into sessions: one for each role, made and revoked by the owner. Who came
 * by a link is out at once when it is revoked.
 */
@Service
@Transactional
public class ShareLinks {

  private static final String OWNER_ONLY = "Only its owner may share a session.";

  private final SessionRecords sessions;
  private final ShareLinkStore store;
  private final SessionRights rights;

  ShareLinks(SessionRecords sessions, ShareLinkStore store, SessionRights rights) {
    this.sessions = sessions;
    this.store = store;
    this.rights = rights;
  }

  /**
   * The session's link for a role; the same until it is revoked.
   *
   * @throws NotAllowedException if the person is not the owner, or the role is the owner's
   */
  public ShareLink share(Person owner, UUID session, SessionRole role) {
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    if (role == SessionRole.OWNER) {
      throw new NotAllowedException("A session has one owner. Share it with viewers or editors.");
    }
    store.insert(session, role, Token.random().value());
    return store.list(session).stream().filter(l -> l.role() == role).findFirst().orElseThrow();
  }

  /** The links that hold. */
  public List<ShareLink> list(Person owner, UUID session) {
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    return store.list(session);
  }

  /** Ends a link, and what those may who came by it. */
  public void revoke(Person owner, UUID session, SessionRole role) {
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    store.delete(session, role);
    rights.changed(session);
  }

  /**
   * Lets a person in by a link.
   *
   * @return the session as the person may see it now
   * @throws NoSuchSessionException if there is no such link
   */
  public Session join(Person person, String token) {
    ShareLink link = store.find(token).orElseThrow(NoSuchSessionException::new);
    store.join(link, person);
    rights.changed(link.session());
    return sessions.find(person, link.session());
  }

  /** Leaves a session that somebody else shared. */
  public void leave(Person person, UUID session) {
    if (sessions.find(person, session).role() == SessionRole.OWNER) {
      throw new NotAllowedException("This session is yours. You may delete it.");
    }
    store.removeMember(session, person.id());
    rights.changed(session);
  }
}
