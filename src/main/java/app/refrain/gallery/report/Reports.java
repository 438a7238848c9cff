package app.refrain.gallery.report;

import app.refrain.account.InvalidValueException;
import app.refrain.account.Limit;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.PlainText;
import app.refrain.account.RateLimits;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.curation.Curators;
import app.refrain.gallery.decision.Decisions;
import app.refrain.gallery.decision.Verdict;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.report.PublicationReport.State;
import app.refrain.gallery.search.Gallery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody, guests too, may report a piece; a curator looks at it and takes it out of the gallery,
 * or leaves it there.
 */
@Service
@Transactional
public class Reports {

  /** How many characters the details may have. */
  public static final int LONGEST_DETAILS = 1_000;

  private final Gallery gallery;
  private final PublicationStore publications;
  private final ReportStore store;
  private final Decisions decisions;
  private final Curators curators;
  private final RateLimits limits;

  Reports(
      Gallery gallery,
      PublicationStore publications,
      ReportStore store,
      Decisions decisions,
      Curators curators,
      RateLimits limits) {
    this.gallery = gallery;
    this.publications = publications;
    this.store = store;
    this.decisions = decisions;
    this.curators = curators;
    this.limits = limits;
  }

  /**
   * Reports a piece; once more, while that is open, changes nothing.
   *
   * @param details may be empty unless the cause is {@link Cause#OTHER}
   * @throws app.refrain.gallery.publication.NoSuchPublicationException if it is not in the gallery
   * @throws InvalidValueException if the cause or the details are missing, or these too long
   * @throws app.refrain.account.TooManyRequestsException if the person reports too much
   */
  public void report(Person person, UUID id, Cause cause, String details) {
    Publication piece = gallery.get(id);
    String text = PlainText.paragraphs("details", details, LONGEST_DETAILS);
    if (cause == null) {
      throw new InvalidValueException("cause", "Say what is wrong.");
    }
    if (cause == Cause.OTHER && text.isEmpty()) {
      throw new InvalidValueException("details", "Say what is wrong.");
    }
    limits.check(Limit.REPORT, person);
    store.insert(piece.id(), person, cause, text);
  }

  /**
   * What nobody looked at yet, the oldest first.
   *
   * @param after {@link Page#next} of the page before; null for the first
   * @param size how many, 1 to {@value Page#LARGEST}
   * @throws NotAllowedException unless a curator asks
   * @throws InvalidValueException if there is no such page
   */
  @Transactional(readOnly = true)
  public Page<Report> queue(Person curator, String after, int size) {
    curators.require(curator);
    List<Report> open = store.open(PageEnd.readAscending(after), Page.rows(size));
    return Page.of(open, size, last -> PageEnd.at(last.reportedAt(), last.id()));
  }

  /**
   * Takes the piece out of the gallery, which closes all reports of it.
   *
   * @param reason for its composer
   * @throws NotAllowedException unless a curator of somebody else's piece asks
   * @throws NoSuchReportException if there is no such open report
   * @throws InvalidValueException if the reason is missing or too long
   */
  public void uphold(Person curator, UUID report, String reason) {
    String text = Curation.required(reason);
    Publication piece = lock(curator, report);
    if (piece.state() == PublicationState.APPROVED) {
      publications.setState(piece.id(), PublicationState.REJECTED, text);
      decisions.add(piece.id(), curator, Verdict.REJECTED, text);
    }
    store.closeAll(piece.id(), curator, State.UPHELD, text);
    decisions.add(piece.id(), curator, Verdict.REPORT_UPHELD, text);
  }

  /**
   * Leaves the piece where it is.
   *
   * @throws NotAllowedException unless a curator of somebody else's piece asks
   * @throws NoSuchReportException if there is no such open report
   * @throws InvalidValueException if the reason is missing or too long
   */
  public void dismiss(Person curator, UUID report, String reason) {
    String text = Curation.required(reason);
    Publication piece = lock(curator, report);
    store.close(report, curator, State.DISMISSED, text);
    decisions.add(piece.id(), curator, Verdict.REPORT_DISMISSED, text);
  }

  private Publication lock(Person curator, UUID id) {
    curators.require(curator);
    Report report = store.find(id).orElseThrow(NoSuchReportException::new);
    Publication piece = publications.lock(report.publication());
    curators.requireFor(curator, piece);
    return piece;
  }
}
