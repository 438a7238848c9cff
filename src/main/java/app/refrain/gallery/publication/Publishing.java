package app.refrain.gallery.publication;

import app.refrain.account.InvalidValueException;
import app.refrain.account.Limit;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import app.refrain.account.Role;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.FrozenSessions;
import app.refrain.studio.score.ScoreState;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Composers bring their sessions into the gallery, and take pieces back. */
@Service
public class Publishing {

  private static final String OWNER_ONLY = "Only its owner may publish a session.";

  private final FrozenSessions sessions;
  private final PublicationStore store;
  private final Credits credits;
  private final RateLimits limits;
  private final TransactionOperations transaction;

  Publishing(
      FrozenSessions sessions,
      PublicationStore store,
      Credits credits,
      RateLimits limits,
      TransactionOperations transaction) {
    this.sessions = sessions;
    this.store = store;
    this.credits = credits;
    this.limits = limits;
    this.transaction = transaction;
  }

  /**
   * Submits a copy of a session as it is now.
   *
   * @throws NotAllowedException if the person is a guest, or does not own the session
   * @throws app.refrain.studio.NoSuchSessionException if the person may not know of it
   * @throws InvalidValueException if the session has no notes yet
   * @throws WrongStateException if the session waits for a curator already
   * @throws app.refrain.account.TooManyRequestsException if the person does so too often
   */
  public Publication publish(Person person, UUID session, Blurb blurb) {
    FrozenSession copy = sessions.freeze(person, session, OWNER_ONLY);
    if (!person.is(Role.MEMBER)) {
      throw new NotAllowedException(
          "Publishing is for people with an account. Sign up: all that is yours stays yours.");
    }
    if (copy.score().noteCount() == 0) {
      throw new InvalidValueException("session", "There are no notes in it yet.");
    }
    limits.check(Limit.PUBLISHING, person);
    UUID id = UUID.randomUUID();
    FrozenPiece piece = FrozenPiece.of(copy);
    try {
      transaction.executeWithoutResult(
          status -> {
            store.insert(id, person, session, null, blurb, piece);
            credits.add(id, copy.people());
          });
    } catch (DuplicateKeyException e) {
      throw new WrongStateException(
          "This session waits for a curator already. Withdraw that piece first, or change it.");
    }
    return store.get(id);
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
   * Takes a piece out of the gallery, or back before it is in it.
   *
   * @throws NoSuchPublicationException if there is none, or the person may not know of it
   * @throws NotAllowedException if it is somebody else's
   */
  public void withdraw(Person person, UUID id) {
    Publication publication = get(person, id);
    if (!person.id().equals(publication.person())) {
      throw new NotAllowedException("Only who published a piece may withdraw it.");
    }
    transaction.executeWithoutResult(
        status -> {
          if (store.lock(id).state() != PublicationState.MERGED) {
            store.setState(id, PublicationState.WITHDRAWN, "");
          }
        });
  }
}
