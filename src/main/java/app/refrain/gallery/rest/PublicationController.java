package app.refrain.gallery.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Credits;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.Publishing;
import app.refrain.studio.score.ScoreJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What composers do with their own pieces. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Publications", description = "Your own pieces on their way into the gallery.")
class PublicationController {

  private final PublicationAccess access;
  private final Publishing publishing;
  private final Credits credits;
  private final Appeals appeals;
  private final CurrentPerson people;

  PublicationController(
      PublicationAccess access,
      Publishing publishing,
      Credits credits,
      Appeals appeals,
      CurrentPerson people) {
    this.access = access;
    this.publishing = publishing;
    this.credits = credits;
    this.appeals = appeals;
    this.people = people;
  }

  /**
   * What is said of a piece.
   *
   * @param licence null for CC_BY
   * @param copyAnew whether a revised piece gets the session's score as it is now
   */
  record Words(
      String title,
      List<String> tags,
      String description,
      @Schema(description = "CC_BY (usual), CC_BY_SA, CC0 or ALL_RIGHTS_RESERVED") Licence licence,
      @Schema(
              description =
                  "Whose music it is, as far as it is older than those who took part: Traditional",
              example = "Traditional")
          String composer,
      @Schema(description = "When revised: copy the session as it is now") Boolean copyAnew) {

    Blurb blurb() {
      return new Blurb(title, tags, description, licence, composer);
    }
  }

  record Objection(String words) {}

  @PostMapping("/sessions/{id}/publish")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Submit a copy of a session of yours to the gallery")
  ResponseEntity<PieceResource> publish(@PathVariable UUID id, @RequestBody Words words) {
    Publication piece = publishing.publish(people.require(), id, words.blurb());
    return ResponseEntity.created(URI.create("/api/v1/publications/" + piece.id()))
        .body(PieceResource.of(piece));
  }

  @GetMapping("/publications")
  @Operation(summary = "List what you published, whatever became of it")
  List<PieceResource> list() {
    return access.list(people.require()).stream().map(PieceResource::of).toList();
  }

  @GetMapping("/publications/{id}")
  @Operation(summary = "See what became of a piece of yours")
  PieceResource get(@PathVariable UUID id) {
    return PieceResource.of(access.get(people.require(), id));
  }

  @GetMapping(path = "/publications/{id}/score.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The frozen score of a piece that is not in the gallery yet")
  String score(@PathVariable UUID id) {
    return ScoreJson.write(access.score(people.require(), id));
  }

  @PutMapping("/publications/{id}")
  @Operation(summary = "Change what is said of a piece of yours, and submit it again")
  PieceResource revise(@PathVariable UUID id, @RequestBody Words words) {
    return PieceResource.of(
        publishing.revise(
            people.require(), id, words.blurb(), Boolean.TRUE.equals(words.copyAnew())));
  }

  @DeleteMapping("/publications/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw a piece of yours")
  void withdraw(@PathVariable UUID id) {
    publishing.withdraw(people.require(), id);
  }

  @PostMapping("/publications/{id}/appeal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say why a rejection is wrong")
  void appeal(@PathVariable UUID id, @RequestBody Objection objection) {
    appeals.appeal(people.require(), id, objection.words());
  }

  @DeleteMapping("/publications/{id}/credit")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take your name off a piece in which you took part, and off its remixes")
  void withdrawName(@PathVariable UUID id) {
    credits.setWithdrawn(people.require(), id, true);
  }

  @PutMapping("/publications/{id}/credit")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Put your name back")
  void restoreName(@PathVariable UUID id) {
    credits.setWithdrawn(people.require(), id, false);
  }
}
