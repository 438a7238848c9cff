package app.refrain.gallery.curation;

import app.refrain.account.NotAllowedException;
import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.publication.Publication;
import org.springframework.stereotype.Component;

/** Who may curate what. */
@Component
public class Curators {

  private final People people;

  Curators(People people) {
    this.people = people;
  }

  /**
   * Goes on only for curators; what the caller remembers of a role may be out of date.
   *
   * @throws NotAllowedException otherwise
   */
  public void require(Person curator) {
    if (!has(curator, Role.CURATOR)) {
      throw new NotAllowedException("This is for curators only.");
    }
  }

  /**
   * Goes on only for a curator of somebody else's piece, and for administrators.
   *
   * @throws NotAllowedException otherwise
   */
  public void requireFor(Person curator, Publication piece) {
    require(curator);
    if (curator.id().equals(piece.person()) && !has(curator, Role.ADMINISTRATOR)) {
      throw new NotAllowedException("Another curator decides about your own pieces.");
    }
  }

  /** Whether somebody has a role now. */
  public boolean has(Person person, Role role) {
    return people.find(person.id()).filter(now -> now.is(role)).isPresent();
  }
}
