package app.refrain.studio;

import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.generation.Generation;
import app.refrain.generation.GenerationService;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.SessionOrigins;
import app.refrain.studio.session.SessionRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Copies of sessions that never change, for what their owners give to everybody. */
@Service
public class FrozenSessions {

  private final SessionRecords sessions;
  private final LiveSessions live;
  private final SessionOrigins origins;
  private final GenerationService generations;
  private final People people;

  FrozenSessions(
      SessionRecords sessions,
      LiveSessions live,
      SessionOrigins origins,
      GenerationService generations,
      People people) {
    this.sessions = sessions;
    this.live = live;
    this.origins = origins;
    this.generations = generations;
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
        origins.isImported(session),
        machineWork(session));
  }

  private List<Generation> machineWork(UUID session) {
    return origins.generations(session).stream()
        .map(generations::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Person> contributors(Person owner, UUID session) {
    List<UUID> ids = new ArrayList<>(origins.contributors(session));
    if (!ids.contains(owner.id())) {
      ids.addFirst(owner.id());
    }
    Map<UUID, Person> known = people.findAll(ids);
    return ids.stream().filter(known::containsKey).map(known::get).toList();
  }
}
