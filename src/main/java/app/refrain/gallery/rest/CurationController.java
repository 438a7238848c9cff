package app.refrain.gallery.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.account.InvalidValueException;
import app.refrain.account.Person;
import app.refrain.gallery.appeal.Appeal;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.curation.QueueItem;
import app.refrain.gallery.decision.Decision;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.report.Report;
import app.refrain.gallery.report.Reports;
import app.refrain.music.analysis.copying.SharedRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What curators decide. */
@RestController
@RequestMapping("/api/v1/curation")
@Tag(name = "Curation", description = "For curators.")
class CurationController {

  private static final String SIZE = "" + Page.LARGEST;

  private final Curation curation;
  private final Reports reports;
  private final Appeals appeals;
  private final CurrentPerson people;

  CurationController(Curation curation, Reports reports, Appeals appeals, CurrentPerson people) {
    this.curation = curation;
    this.reports = reports;
    this.appeals = appeals;
    this.people = people;
  }

  /**
   * @param copied the copy check's figure; null if it is not known
   */
  record Waiting(PieceResource piece, SharedRun copied) {
    static Waiting of(QueueItem item) {
      return new Waiting(PieceResource.of(item.publication()), item.copied());
    }
  }

  /**
   * @param into for {@code merge}: the piece that stays
   */
  record Ruling(
      @Schema(
              description =
                  "approve, reject, changes, merge, feature or unfeature; of a report uphold or"
                      + " dismiss; of an appeal grant or deny")
          String decision,
      String reason,
      @Schema(description = "When merged: the piece that stays") UUID into) {

    String word() {
      return decision == null ? "" : decision;
    }
  }

  @GetMapping
  @Operation(summary = "List what waits for a curator, the oldest first")
  ResponseEntity<List<Waiting>> queue(
      @RequestParam(required = false) String page, @RequestParam(defaultValue = SIZE) int size) {
    return answer(curation.queue(people.require(), page, size).map(Waiting::of), size);
  }

  @PostMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Decide about a piece")
  void decide(@PathVariable UUID id, @RequestBody Ruling ruling) {
    Person curator = people.require();
    switch (ruling.word()) {
      case "approve" -> curation.approve(curator, id, ruling.reason());
      case "reject" -> curation.reject(curator, id, ruling.reason());
      case "changes" -> curation.askForChanges(curator, id, ruling.reason());
      case "feature" -> curation.feature(curator, id, ruling.reason());
      case "unfeature" -> curation.unfeature(curator, id, ruling.reason());
      case "merge" -> {
        if (ruling.into() == null) {
          throw new InvalidValueException("into", "Say which piece stays.");
        }
        curation.merge(curator, id, ruling.into(), ruling.reason());
      }
      default -> throw unknown("approve, reject, changes, merge, feature or unfeature");
    }
  }

  @GetMapping("/{id}/decisions")
  @Operation(summary = "List what was decided about a piece, the latest first")
  List<Decision> decisions(@PathVariable UUID id) {
    return curation.decisions(people.require(), id);
  }

  @GetMapping("/reports")
  @Operation(summary = "List the open reports, the oldest first")
  ResponseEntity<List<Report>> reports(
      @RequestParam(required = false) String page, @RequestParam(defaultValue = SIZE) int size) {
    return answer(reports.queue(people.require(), page, size), size);
  }

  @PostMapping("/reports/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Uphold or dismiss a report")
  void closeReport(@PathVariable UUID id, @RequestBody Ruling ruling) {
    switch (ruling.word()) {
      case "uphold" -> reports.uphold(people.require(), id, ruling.reason());
      case "dismiss" -> reports.dismiss(people.require(), id, ruling.reason());
      default -> throw unknown("uphold or dismiss");
    }
  }

  @GetMapping("/appeals")
  @Operation(summary = "List the open appeals, the oldest first")
  ResponseEntity<List<Appeal>> appeals(
      @RequestParam(required = false) String page, @RequestParam(defaultValue = SIZE) int size) {
    return answer(appeals.queue(people.require(), page, size), size);
  }

  @PostMapping("/appeals/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Grant or deny an appeal")
  void decideAppeal(@PathVariable UUID id, @RequestBody Ruling ruling) {
    switch (ruling.word()) {
      case "grant" -> appeals.grant(people.require(), id, ruling.reason());
      case "deny" -> appeals.deny(people.require(), id, ruling.reason());
      default -> throw unknown("grant or deny");
    }
  }

  /** A page as a list; where the next one is, the header {@code Link} says (RFC 8288). */
  private static <T> ResponseEntity<List<T>> answer(Page<T> page, int size) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (page.next() != null) {
      answer.header(
          HttpHeaders.LINK, "<?page=%s&size=%d>; rel=\"next\"".formatted(page.next(), size));
    }
    return answer.body(page.items());
  }

  private static InvalidValueException unknown(String known) {
    return new InvalidValueException("decision", "A decision is " + known + ".");
  }
}
