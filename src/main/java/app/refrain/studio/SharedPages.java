package app.refrain.studio;

import app.refrain.account.Limit;
import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import app.refrain.studio.Proposal.Decision;
import app.refrain.studio.page.Machine;
import app.refrain.studio.page.SharedPageStore;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.SessionRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Scores that owners of sessions share as pages for everybody, as they are at that moment. */
@Service
public class SharedPages {

  private static final String OWNER_ONLY = "Only its owner may share a session as a page.";

  private final SessionRecords sessions;
  private final LiveSessions live;
  private final Proposals proposals;
  private final SharedPageStore store;
  private final People people;
  private final RateLimits rateLimits;

  SharedPages(
      SessionRecords sessions,
      LiveSessions live,
      Proposals proposals,
      SharedPageStore store,
      People people,
      RateLimits rateLimits) {
    this.sessions = sessions;
    this.live = live;
    this.proposals = proposals;
    this.store = store;
    this.people = people;
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
    ScoreState score = live.state(session);
    UUID id = UUID.randomUUID();
    store.insert(id, session, owner, score, credits(owner, session), machine(owner, session));
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
   * Ends a page.
   *
   * @throws NoSuchSessionException if there is none, or the person may not know of its session
   */
  public void withdraw(Person owner, UUID id) {
    UUID session = store.find(id).map(SharedPage::session).orElseThrow(NoSuchSessionException::new);
    sessions.require(owner, session, SessionRole.OWNER, OWNER_ONLY);
    store.withdraw(id);
  }

  private List<String> credits(Person owner, UUID session) {
    List<UUID> ids = new ArrayList<>(store.contributors(session));
    if (!ids.contains(owner.id())) {
      ids.addFirst(owner.id());
    }
    Map<UUID, Person> known = people.findAll(ids);
    return ids.stream().filter(known::containsKey).map(id -> known.get(id).name()).toList();
  }

  private List<String> machine(Person owner, UUID session) {
    return proposals.list(owner, session).stream()
        .filter(proposal -> proposal.decision() == Decision.ACCEPTED)
        .map(proposal -> Machine.line(proposal.generation()))
        .toList();
  }
}
