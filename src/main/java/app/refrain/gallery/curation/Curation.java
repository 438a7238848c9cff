package app.refrain.gallery.curation;

import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.publication.WrongStateException;
import app.refrain.gallery.text.PlainText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Curators decide what is in the gallery, and every decision is kept. Each method throws {@link
 * NotAllowedException} unless a curator asks, {@link
 * app.refrain.gallery.publication.NoSuchPublicationException} if there is no such piece, {@link
 * WrongStateException} if the piece is not where that can be done, and {@link
 * InvalidValueException} if a reason is missing or too long.
 */
@Service
@Transactional
public class Curation {

  /** How many characters a reason may have. */
  public static final int LONGEST_REASON = 1_000;

  private static final int SHOWN = 100;
  private static final Set<PublicationState> UNDECIDED =
      EnumSet.of(PublicationState.SUBMITTED, PublicationState.CHANGES_ASKED);

  private final PublicationStore store;
  private final Decisions decisions;
  private final People people;

  Curation(PublicationStore store, Decisions decisions, People people) {
    this.store = store;
    this.decisions = decisions;
    this.people = people;
  }

  /** What waits, the oldest first. */
  @Transactional(readOnly = true)
  public List<QueueItem> queue(Person curator) {
    require(curator);
    return store.waiting(SHOWN).stream()
        .map(piece -> new QueueItem(piece, store.copied(piece.id()).orElse(null)))
        .toList();
  }

  /** All that was decided about a piece, the latest first. */
  @Transactional(readOnly = true)
  public List<Decision> decisions(Person curator, UUID id) {
    require(curator);
    return decisions.of(store.get(id).id());
  }

  /** Lets a piece into the gallery. */
  public void approve(Person curator, UUID id, String reason) {
    Set<PublicationState> from = EnumSet.copyOf(UNDECIDED);
    from.add(PublicationState.REJECTED);
    decide(curator, id, from, PublicationState.APPROVED, Verdict.APPROVED, optional(reason));
  }

  /** Turns a piece down, or takes it out of the gallery. */
  public void reject(Person curator, UUID id, String reason) {
    Set<PublicationState> from = EnumSet.copyOf(UNDECIDED);
    from.add(PublicationState.APPROVED);
    decide(curator, id, from, PublicationState.REJECTED, Verdict.REJECTED, required(reason));
  }

  /** Gives a piece back to its composer, who may submit it again. */
  public void askForChanges(Person curator, UUID id, String reason) {
    decide(
        curator,
        id,
        EnumSet.of(PublicationState.SUBMITTED),
        PublicationState.CHANGES_ASKED,
        Verdict.CHANGES_ASKED,
        required(reason));
  }

  private void decide(
      Person curator,
      UUID id,
      Set<PublicationState> from,
      PublicationState to,
      Verdict verdict,
      String reason) {
    require(curator);
    Publication piece = store.lock(id);
    requireDistance(curator, piece);
    if (!from.contains(piece.state())) {
      throw new WrongStateException(
          "This piece is %s now. Look at it again.".formatted(piece.state().title()));
    }
    store.setState(id, to, reason);
    decisions.add(id, curator, verdict, reason);
  }

  /** What the caller remembers of a role may be out of date. */
  private void require(Person curator) {
    people.find(curator.id()).orElse(curator).requireRole(Role.CURATOR);
  }

  private static void requireDistance(Person curator, Publication piece) {
    if (curator.id().equals(piece.person()) && !curator.is(Role.ADMINISTRATOR)) {
      throw new NotAllowedException("Another curator decides about your own pieces.");
    }
  }

  private static String optional(String reason) {
    return PlainText.paragraphs("reason", reason, LONGEST_REASON);
  }

  private static String required(String reason) {
    String text = optional(reason);
    if (text.isEmpty()) {
      throw new InvalidValueException("reason", "Say why, so that the composer understands.");
    }
    return text;
  }
}
