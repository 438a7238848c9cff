package app.refrain.gallery.publication;

import app.refrain.account.InvalidValueException;
import app.refrain.account.Limit;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import app.refrain.account.Role;
import app.refrain.gallery.decision.Decisions;
import app.refrain.gallery.decision.Verdict;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.SharedRun;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.FrozenSessions;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.score.ScoreConversion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Composers bring their sessions into the gallery, and take pieces back. */
@Service
public class Publishing {

  private static final String OWNER_ONLY = "Only its owner may publish a session.";
  private static final Set<PublicationState> UNDECIDED =
      EnumSet.of(PublicationState.SUBMITTED, PublicationState.CHANGES_ASKED);

  private final FrozenSessions sessions;
  private final PublicationStore store;
  private final PublicationAccess access;
  private final Credits credits;
  private final RemixStore remixes;
  private final ProvenComposers proven;
  private final CopyCheck copies;
  private final Decisions decisions;
  private final RateLimits limits;
  private final TransactionOperations transaction;

  Publishing(
      FrozenSessions sessions,
      PublicationStore store,
      PublicationAccess access,
      Credits credits,
      RemixStore remixes,
      ProvenComposers proven,
      CopyCheck copies,
      Decisions decisions,
      RateLimits limits,
      TransactionOperations transaction) {
    this.sessions = sessions;
    this.store = store;
    this.access = access;
    this.credits = credits;
    this.remixes = remixes;
    this.proven = proven;
    this.copies = copies;
    this.decisions = decisions;
    this.limits = limits;
    this.transaction = transaction;
  }

  /**
   * Submits a copy of a session as it is now. Those of proven composers are in the gallery at once.
   *
   * @throws NotAllowedException if the person is a guest, or does not own the session
   * @throws app.refrain.studio.NoSuchSessionException if the person may not know of it
   * @throws InvalidValueException if the session has no notes yet, or began with a piece whose
   *     licence does not allow the one that was chosen
   * @throws WrongStateException if the session waits for a curator already
   * @throws app.refrain.account.TooManyRequestsException if the person does so too often
   */
  public Publication publish(Person person, UUID session, Blurb blurb) {
    FrozenSession copy = freeze(person, session);
    Optional<UUID> parent = remixes.source(session);
    parent.ifPresent(id -> requireLicence(store.get(id), blurb));
    limits.check(Limit.PUBLISHING, person);
    UUID id = UUID.randomUUID();
    FrozenPiece piece = piece(copy, person.id(), parent.orElse(null), blurb);
    try {
      transaction.executeWithoutResult(
          status -> {
            store.put(id, person, session, parent.orElse(null), blurb, piece);
            credits.set(id, copy.people());
            parent.ifPresent(source -> credits.inherit(id, source));
            if (!isOfUnknownOrigin(copy, piece)) {
              letIn(person, id, piece.copied());
            }
          });
    } catch (DuplicateKeyException e) {
      throw new WrongStateException(
          "This session waits for a curator already. Withdraw that piece first, or change it.");
    }
    return store.get(id);
  }

  /**
   * Changes what is said of a piece that no curator approved yet, and submits it again.
   *
   * @param copyAnew whether the session as it is now takes the place of the copy
   * @throws NoSuchPublicationException if there is none, or the person may not know of it
   * @throws NotAllowedException if it is somebody else's
   * @throws InvalidValueException as for {@link #publish}
   * @throws WrongStateException if it is decided already
   * @throws app.refrain.studio.NoSuchSessionException if the session is gone
   * @throws app.refrain.account.TooManyRequestsException if the person does so too often
   */
  public Publication revise(Person person, UUID id, Blurb blurb, boolean copyAnew) {
    Publication before = access.own(person, id);
    if (before.parent() != null) {
      requireLicence(store.get(before.parent()), blurb);
    }
    FrozenSession copy = copyAnew ? freeze(person, before.session()) : null;
    FrozenPiece piece = copyAnew ? piece(copy, person.id(), before.parent(), blurb) : null;
    limits.check(Limit.PUBLISHING, person);
    transaction.executeWithoutResult(
        status -> {
          if (!UNDECIDED.contains(store.lock(id).state())) {
            throw new WrongStateException("It is decided about this piece: publish another copy.");
          }
          store.setBlurb(id, blurb);
          if (copyAnew) {
            store.put(id, person, before.session(), before.parent(), blurb, piece);
            credits.set(id, copy.people());
          }
          store.submit(id);
        });
    return store.get(id);
  }

  /**
   * Takes a piece out of the gallery, or back before it is in it.
   *
   * @throws NoSuchPublicationException if there is none, or the person may not know of it
   * @throws NotAllowedException if it is somebody else's
   */
  public void withdraw(Person person, UUID id) {
    access.own(person, id);
    transaction.executeWithoutResult(
        status -> {
          PublicationState state = store.lock(id).state();
          if (state != PublicationState.MERGED && state != PublicationState.WITHDRAWN) {
            store.setState(id, PublicationState.WITHDRAWN, "");
            decisions.add(id, person, Verdict.WITHDRAWN, "");
          }
        });
  }

  private FrozenSession freeze(Person person, UUID session) {
    if (session == null) {
      throw new NoSuchSessionException();
    }
    FrozenSession copy = sessions.freeze(person, session, OWNER_ONLY);
    if (!person.is(Role.MEMBER)) {
      throw new NotAllowedException(
          "Publishing is for people with an account. Sign up: all that is yours stays yours.");
    }
    if (copy.score().noteCount() == 0) {
      throw new InvalidValueException("session", "There are no notes in it yet.");
    }
    return copy;
  }

  private static void requireLicence(Publication source, Blurb blurb) {
    Licence licence = source.blurb().licence();
    if (!licence.allows(blurb.licence())) {
      throw new InvalidValueException(
          "licence",
          "It began with a piece under %s: choose that, too.".formatted(licence.title()));
    }
  }

  /** The copy with whose music it is: what the blurb or the score says, or a tune of the shelf. */
  private FrozenPiece piece(FrozenSession copy, UUID person, UUID parent, Blurb blurb) {
    Score score = ScoreConversion.toScore(copy.score());
    String composer = blurb.composer() == null ? copy.score().composer() : blurb.composer();
    if (composer.isEmpty() && copies.isTraditional(score)) {
      composer = ExampleTunes.TRADITIONAL;
    }
    FrozenSession credited =
        new FrozenSession(
            copy.score().withComposer(composer),
            copy.people(),
            copy.imported(),
            copy.generations());
    return FrozenPiece.of(credited, copies.longestRun(score, person, parent));
  }

  /** Of a file of which nobody said whose music it is, a curator decides. */
  private static boolean isOfUnknownOrigin(FrozenSession copy, FrozenPiece piece) {
    return copy.imported() && piece.score().composer().isEmpty();
  }

  private void letIn(Person person, UUID id, SharedRun copied) {
    if (proven.trusts(person, copied)) {
      store.setState(id, PublicationState.APPROVED, "");
      decisions.add(id, null, Verdict.APPROVED, "A proven composer's piece");
    }
  }
}
