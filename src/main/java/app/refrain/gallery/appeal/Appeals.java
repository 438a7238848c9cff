package app.refrain.gallery.appeal;

import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.PlainText;
import app.refrain.account.Role;
import app.refrain.gallery.appeal.PublicationAppeal.State;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.curation.Curators;
import app.refrain.gallery.decision.Decisions;
import app.refrain.gallery.decision.Verdict;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.publication.WrongStateException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A composer may appeal against each rejection once; a curator who did not reject the piece, or an
 * administrator, decides.
 */
@Service
@Transactional
public class Appeals {

  /** How many characters an appeal may have. */
  public static final int LONGEST = 2_000;

  private final PublicationAccess access;
  private final PublicationStore publications;
  private final AppealStore store;
  private final Decisions decisions;
  private final Curators curators;

  Appeals(
      PublicationAccess access,
      PublicationStore publications,
      AppealStore store,
      Decisions decisions,
      Curators curators) {
    this.access = access;
    this.publications = publications;
    this.store = store;
    this.decisions = decisions;
    this.curators = curators;
  }

  /**
   * Says something against the rejection of one's own piece.
   *
   * @throws app.refrain.gallery.publication.NoSuchPublicationException if there is none, or the
   *     person may not know of it
   * @throws NotAllowedException if it is somebody else's
   * @throws WrongStateException if it is not rejected, or the person appealed already
   * @throws InvalidValueException if nothing is said, or too much
   */
  public void appeal(Person person, UUID id, String words) {
    access.own(person, id);
    String text = PlainText.paragraphs("words", words, LONGEST);
    if (text.isEmpty()) {
      throw new InvalidValueException("words", "Say why the piece should be in the gallery.");
    }
    if (publications.lock(id).state() != PublicationState.REJECTED) {
      throw new WrongStateException("This piece is not rejected.");
    }
    if (store.isUsed(id)) {
      throw new WrongStateException("You appealed already.");
    }
    store.insert(id, person, text);
  }

  /**
   * What is not decided yet, the oldest first.
   *
   * @param after {@link Page#next} of the page before; null for the first
   * @param size how many, 1 to {@value Page#LARGEST}
   * @throws NotAllowedException unless a curator asks
   * @throws InvalidValueException if there is no such page
   */
  @Transactional(readOnly = true)
  public Page<Appeal> queue(Person curator, String after, int size) {
    curators.require(curator);
    List<Appeal> open = store.open(PageEnd.readAscending(after), Page.rows(size));
    return Page.of(open, size, last -> PageEnd.at(last.appealedAt(), last.id()));
  }

  /**
   * Lets the piece into the gallery after all.
   *
   * @throws NotAllowedException unless a curator asks who may decide about it
   * @throws NoSuchAppealException if there is no such open appeal
   * @throws InvalidValueException if the reason is missing or too long
   */
  public void grant(Person curator, UUID appeal, String reason) {
    UUID piece = decide(curator, appeal, State.GRANTED, Verdict.APPEAL_GRANTED, reason);
    publications.setState(piece, PublicationState.APPROVED, Curation.required(reason));
  }

  /**
   * Leaves the rejection as it is.
   *
   * @throws NotAllowedException unless a curator asks who may decide about it
   * @throws NoSuchAppealException if there is no such open appeal
   * @throws InvalidValueException if the reason is missing or too long
   */
  public void deny(Person curator, UUID appeal, String reason) {
    UUID piece = decide(curator, appeal, State.DENIED, Verdict.APPEAL_DENIED, reason);
    publications.setState(piece, PublicationState.REJECTED, Curation.required(reason));
  }

  private UUID decide(Person curator, UUID id, State state, Verdict verdict, String reason) {
    curators.require(curator);
    String text = Curation.required(reason);
    Appeal appeal = store.find(id).orElseThrow(NoSuchAppealException::new);
    Publication piece = publications.lock(appeal.publication());
    curators.requireFor(curator, piece);
    boolean own = store.rejectedBy(piece.id()).filter(curator.id()::equals).isPresent();
    if (own && !curators.has(curator, Role.ADMINISTRATOR)) {
      throw new NotAllowedException("You rejected this piece: another curator decides now.");
    }
    store.decide(id, curator, state, text);
    decisions.add(piece.id(), curator, verdict, text);
    return piece.id();
  }
}
