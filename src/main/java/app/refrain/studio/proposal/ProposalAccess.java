package app.refrain.studio.proposal;

import app.refrain.account.Person;
import app.refrain.generation.GenerationAccess;
import app.refrain.studio.SessionRole;
import app.refrain.studio.session.SessionRecords;
import app.refrain.studio.session.SessionRights;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shows the generations of a session to all who are in it, and lets its editors cancel them. */
@Component
class ProposalAccess implements GenerationAccess, SessionRights.Guard {

  private final ProposalStore proposals;
  private final SessionRecords sessions;
  private final ApplicationEventPublisher events;

  ProposalAccess(
      ProposalStore proposals, SessionRecords sessions, ApplicationEventPublisher events) {
    this.events = events;
    this.proposals = proposals;
    this.sessions = sessions;
  }

  @Override
  public boolean maySee(Person person, UUID generation) {
    return has(SessionRole.VIEWER, person, generation);
  }

  @Override
  public boolean mayCancel(Person person, UUID generation) {
    return has(SessionRole.EDITOR, person, generation);
  }

  @Override
  public void rightsChanged(UUID session) {
    events.publishEvent(new Changed());
  }

  @Override
  public void rightsUncertain() {
    events.publishEvent(new Changed());
  }

  private boolean has(SessionRole role, Person person, UUID generation) {
    return proposals
        .find(generation)
        .filter(
            row -> sessions.role(person, row.session()).filter(r -> r.includes(role)).isPresent())
        .isPresent();
  }
}
