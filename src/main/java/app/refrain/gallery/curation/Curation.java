package app.refrain.gallery.curation;

import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.PlainText;
import app.refrain.gallery.decision.Decision;
import app.refrain.gallery.decision.Decisions;
import app.refrain.gallery.decision.Verdict;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationQueue;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.publication.WrongStateException;
import app.refrain.music.analysis.copying.SharedRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Curators decide what is in the gallery, and every decision is kept. Each method throws {@link
 * NotAllowedException} unless a curator asks, and, unless an administrator does, of somebody else's
 * piece; {@link app.refrain.gallery.publication.NoSuchPublicationException} if there is no such
 * piece; {@link WrongStateException} if the piece is not where that can be done; and {@link
 * InvalidValueException} if a reason is missing or too long.
 */
@Service
@Transactional
public class Curation {

  /** How many characters a reason may have. */
  public static final int LONGEST_REASON = 1_000;

  private final PublicationStore store;
  private final PublicationQueue queue;
  private final Merging merging;
  private final Decisions decisions;
  private final Curators curators;

  Curation(
      PublicationStore store,
      PublicationQueue queue,
      Merging merging,
      Decisions decisions,
      Curators curators) {
    this.store = store;
    this.queue = queue;
    this.merging = merging;
    this.decisions = decisions;
    this.curators = curators;
  }

  /**
   * What waits, the oldest first.
   *
   * @param after {@link Page#next} of the page before; null for the first
   * @param size how many, 1 to {@value Page#LARGEST}
   * @throws InvalidValueException if there is no such page
   */
  @Transactional(readOnly = true)
  public Page<QueueItem> queue(Person curator, String after, int size) {
    curators.require(curator);
    List<Publication> found = queue.waiting(PageEnd.readAscending(after), Page.rows(size));
    Page<Publication> page =
        Page.of(found, size, last -> PageEnd.at(last.submittedAt(), last.id()));
    Map<UUID, SharedRun> copied = queue.copied(page.items().stream().map(Publication::id).toList());
    return page.map(piece -> new QueueItem(piece, copied.get(piece.id())));
  }

  /** All that was decided about a piece, the latest first. */
  @Transactional(readOnly = true)
  public List<Decision> decisions(Person curator, UUID id) {
    curators.require(curator);
    return decisions.of(store.get(id).id());
  }

  /**
   * Lets a piece into the gallery, also one that was rejected by mistake.
   *
   * @param reason may be empty
   */
  public void approve(Person curator, UUID id, String reason) {
    String text = optional(reason);
    lock(
        curator,
        id,
        PublicationState.SUBMITTED,
        PublicationState.CHANGES_ASKED,
        PublicationState.REJECTED);
    if (store.isAppealed(id)) {
      throw new WrongStateException("There is an appeal. Decide about that.");
    }
    store.setState(id, PublicationState.APPROVED, text);
    decisions.add(id, curator, Verdict.APPROVED, text);
  }

  /** Turns a piece down, or takes it out of the gallery. */
  public void reject(Person curator, UUID id, String reason) {
    String text = required(reason);
    lock(
        curator,
        id,
        PublicationState.SUBMITTED,
        PublicationState.CHANGES_ASKED,
        PublicationState.APPROVED);
    store.setState(id, PublicationState.REJECTED, text);
    decisions.add(id, curator, Verdict.REJECTED, text);
  }

  /** Gives a piece back to its composer, who may submit it again. */
  public void askForChanges(Person curator, UUID id, String reason) {
    String text = required(reason);
    lock(curator, id, PublicationState.SUBMITTED);
    store.setState(id, PublicationState.CHANGES_ASKED, text);
    decisions.add(id, curator, Verdict.CHANGES_ASKED, text);
  }

  /**
   * Makes one of two pieces that are the same: what is said of the duplicate holds for the other
   * from now on, its likes, its remixes and its places in collections.
   *
   * @param kept must be in the gallery
   * @param reason may be empty
   */
  public void merge(Person curator, UUID duplicate, UUID kept, String reason) {
    String text = optional(reason);
    if (duplicate.equals(kept)) {
      throw new InvalidValueException("into", "Choose another piece to merge it into.");
    }
    // Always in the same order, so that two curators do not wait for each other.
    Stream.of(duplicate, kept).sorted().forEach(store::lock);
    lock(curator, kept, PublicationState.APPROVED);
    lock(
        curator,
        duplicate,
        PublicationState.SUBMITTED,
        PublicationState.CHANGES_ASKED,
        PublicationState.APPROVED);
    merging.merge(duplicate, kept);
    store.setState(duplicate, PublicationState.MERGED, text);
    decisions.add(duplicate, curator, Verdict.MERGED, text);
  }

  /**
   * Puts a piece at the front of the gallery.
   *
   * @param reason may be empty
   */
  public void feature(Person curator, UUID id, String reason) {
    feature(curator, id, true, Verdict.FEATURED, reason);
  }

  /**
   * Features a piece no longer.
   *
   * @param reason may be empty
   */
  public void unfeature(Person curator, UUID id, String reason) {
    feature(curator, id, false, Verdict.UNFEATURED, reason);
  }

  private void feature(Person curator, UUID id, boolean featured, Verdict verdict, String reason) {
    String text = optional(reason);
    Publication piece = lock(curator, id, PublicationState.APPROVED);
    if (featured != (piece.featuredAt() != null)) {
      store.setFeatured(id, featured);
      decisions.add(id, curator, verdict, text);
    }
  }

  private Publication lock(Person curator, UUID id, PublicationState... allowed) {
    curators.require(curator);
    Publication piece = store.lock(id);
    curators.requireFor(curator, piece);
    if (!Set.of(allowed).contains(piece.state())) {
      throw new WrongStateException(
          "This piece is %s now. Look at it again.".formatted(piece.state().title()));
    }
    return piece;
  }

  private static String optional(String reason) {
    return PlainText.paragraphs("reason", reason, LONGEST_REASON);
  }

  /**
   * A reason that its composer will read.
   *
   * @throws InvalidValueException if it is empty or too long
   */
  public static String required(String reason) {
    String text = optional(reason);
    if (text.isEmpty()) {
      throw new InvalidValueException("reason", "Say why, so that people understand.");
    }
    return text;
  }
}
