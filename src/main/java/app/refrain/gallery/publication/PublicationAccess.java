package app.refrain.gallery.publication;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.studio.score.ScoreState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Published pieces in any state, for those who may know of them: their composers and curators. */
@Component
public class PublicationAccess {

  private final PublicationStore store;

  PublicationAccess(PublicationStore store) {
    this.store = store;
  }

  /** All that the person published, the latest first. */
  public List<Publication> list(Person person) {
    return store.list(person);
  }

  /**
   * A piece in any state, for its composer and for curators.
   *
   * @throws NoSuchPublicationException if there is none, or the person may not know of it
   */
  public Publication get(Person person, UUID id) {
    Publication publication = store.get(id);
    if (!person.id().equals(publication.person()) && !person.is(Role.CURATOR)) {
      throw new NoSuchPublicationException();
    }
    return publication;
  }

  /** The frozen score of {@link #get}. */
  public ScoreState score(Person person, UUID id) {
    return store.score(get(person, id).id());
  }

  /**
   * A piece of the person's own, in any state.
   *
   * @throws NoSuchPublicationException if there is none, or the person may not know of it
   * @throws NotAllowedException if it is somebody else's
   */
  public Publication own(Person person, UUID id) {
    Publication publication = get(person, id);
    if (!person.id().equals(publication.person())) {
      throw new NotAllowedException("Only who published a piece may do that.");
    }
    return publication;
  }
}
