package app.refrain.gallery.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.gallery.composer.Composer;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.like.Likes;
import app.refrain.gallery.remix.Remixes;
import app.refrain.gallery.report.Cause;
import app.refrain.gallery.report.Reports;
import app.refrain.gallery.search.Gallery;
import app.refrain.studio.Session;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with others' pieces. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Gallery")
class ListenerController {

  private final Gallery gallery;
  private final Likes likes;
  private final Composers composers;
  private final Remixes remixes;
  private final Reports reports;
  private final CurrentPerson people;

  ListenerController(
      Gallery gallery,
      Likes likes,
      Composers composers,
      Remixes remixes,
      Reports reports,
      CurrentPerson people) {
    this.gallery = gallery;
    this.likes = likes;
    this.composers = composers;
    this.remixes = remixes;
    this.reports = reports;
    this.people = people;
  }

  record NewReport(Cause cause, String details) {}

  /**
   * @param page where the session is edited
   */
  record NewSession(UUID id, String title, String page) {}

  @PostMapping("/gallery/{id}/like")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Like a piece")
  void like(@PathVariable UUID id) {
    likes.like(people.require(), id);
  }

  @DeleteMapping("/gallery/{id}/like")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a like back")
  void unlike(@PathVariable UUID id) {
    likes.unlike(people.require(), id);
  }

  @PostMapping("/gallery/{id}/report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Tell curators what is wrong with a piece")
  void report(@PathVariable UUID id, @RequestBody NewReport report) {
    reports.report(people.require(), id, report.cause(), report.details());
  }

  @PostMapping("/gallery/{id}/remix")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a session with a copy of a piece")
  ResponseEntity<NewSession> remix(@PathVariable UUID id) {
    Session session = remixes.remix(people.require(), id);
    return ResponseEntity.created(URI.create("/api/v1/sessions/" + session.id()))
        .body(new NewSession(session.id(), session.title(), "/studio/" + session.id()));
  }

  @PostMapping("/gallery/composers/{id}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow a composer")
  void follow(@PathVariable UUID id) {
    composers.follow(people.require(), id);
  }

  @DeleteMapping("/gallery/composers/{id}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow a composer no more")
  void unfollow(@PathVariable UUID id) {
    composers.unfollow(people.require(), id);
  }

  @GetMapping("/following")
  @Operation(summary = "List the composers whom you follow")
  List<Composer> following() {
    return composers.followed(people.require());
  }

  @GetMapping("/following/pieces")
  @Operation(summary = "List what came out lately of composers whom you follow")
  PageResource news(
      @RequestParam(required = false) String page, @RequestParam(defaultValue = "24") int size) {
    return PageResource.of(gallery.news(people.require(), page, size));
  }

  @GetMapping("/likes")
  @Operation(summary = "List the pieces that you like")
  PageResource liked(
      @RequestParam(required = false) String page, @RequestParam(defaultValue = "24") int size) {
    return PageResource.of(gallery.liked(people.require(), page, size));
  }
}
