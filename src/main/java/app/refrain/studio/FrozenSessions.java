package app.refrain.studio;

import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.studio.Proposal.Decision;
import app.refrain.studio.page.SharedPageStore;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.SessionRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Copies of sessions that never change, for what their owners give to everybody. */
@Service
public class FrozenSessions {

  private final SessionRecords sessions;
  private final LiveSessions live;
  private final Proposals proposals;
  private final SharedPageStore store;
  private final People people;

  FrozenSessions(
      SessionRecords sessions,
      LiveSessions live,
      Proposals proposals,
      SharedPageStore store,
      People people) {
    this.sessions = sessions;
    this.live = live;
    this.proposals = proposals;
    this.store = store;
    this.people = people;
  }

  /**
   * The session as it is now.
   *
   * @param refusal what to tell who is in the session but does not own it
   * @throws app.refrain.account.NotAllowedException if the person is not the owner
   * @throws NoSuchSessionException if the person may not know of the session
   */
  public FrozenSession freeze(Person owner, UUID session, String refusal) {
    sessions.require(owner, session, SessionRole.OWNER, refusal);
    return new FrozenSession(
        live.state(session),
        contributors(owner, session),
        proposals.list(owner, session).stream()
            .filter(proposal -> proposal.decision() == Decision.ACCEPTED)
            .map(Proposal::generation)
            .toList());
  }

  private List<Person> contributors(Person owner, UUID session) {
    List<UUID> ids = new ArrayList<>(store.contributors(session));
    if (!ids.contains(owner.id())) {
      ids.addFirst(owner.id());
    }
    Map<UUID, Person> known = people.findAll(ids);
    return ids.stream().filter(known::containsKey).map(known::get).toList();
  }
}
