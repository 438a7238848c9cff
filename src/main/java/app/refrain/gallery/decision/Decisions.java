package app.refrain.gallery.decision;

import app.refrain.account.People;
import app.refrain.account.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was decided. Checks no rights. */
@Component
public class Decisions {

  private static final String RULE = "Refrain";

  private final DecisionRepository decisions;
  private final People people;

  Decisions(DecisionRepository decisions, People people) {
    this.decisions = decisions;
    this.people = people;
  }

  /**
   * Adds one, in the transaction that is under way.
   *
   * @param person null for a rule
   */
  @Transactional
  public void add(UUID publication, Person person, Verdict verdict, String reason) {
    UUID personId = person == null ? null : person.id();
    decisions.save(new CurationDecision(publication, personId, verdict, reason));
  }

  /** The latest first. */
  public List<Decision> of(UUID publication) {
    List<CurationDecision> found = decisions.findByPublicationIdOrderByIdDesc(publication);
    Map<UUID, Person> deciders =
        people.findAll(
            found.stream()
                .map(CurationDecision::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return found.stream()
        .map(decision -> decision.decision(name(deciders.get(decision.personId()))))
        .toList();
  }

  private static String name(Person person) {
    return person == null ? RULE : person.name();
  }
}
