package app.refrain.studio.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.studio.Session;
import app.refrain.studio.StudioSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions over HTTP. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions", description = "Scores that people edit together.")
class SessionController {

  private final StudioSessions sessions;
  private final CurrentPerson people;

  SessionController(StudioSessions sessions, CurrentPerson people) {
    this.sessions = sessions;
    this.people = people;
  }

  /**
   * @param title may be null or empty
   */
  record Title(String title) {
    String orEmpty() {
      return title == null ? "" : title;
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a session")
  ResponseEntity<SessionResource> create(@RequestBody Title title) {
    return created(sessions.create(people.require(), title.orEmpty()));
  }

  @GetMapping
  @Operation(summary = "List the sessions that are yours or were shared with you")
  List<SessionResource> list() {
    return sessions.list(people.require()).stream().map(SessionResource::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "See what a session is called and what you may do in it")
  SessionResource get(@PathVariable UUID id) {
    return SessionResource.of(sessions.open(people.require(), id));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Give a session another title")
  SessionResource rename(@PathVariable UUID id, @RequestBody Title title) {
    sessions.rename(people.require(), id, title.orEmpty());
    return get(id);
  }

  @PostMapping("/{id}/duplicate")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Copy a session; the copy is yours")
  ResponseEntity<SessionResource> duplicate(@PathVariable UUID id) {
    return created(sessions.duplicate(people.require(), id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Put a session of yours into the bin")
  void delete(@PathVariable UUID id) {
    sessions.delete(people.require(), id);
  }

  @PostMapping("/{id}/undelete")
  @Operation(summary = "Bring a session back from the bin")
  SessionResource undelete(@PathVariable UUID id) {
    sessions.undelete(people.require(), id);
    return get(id);
  }

  private static ResponseEntity<SessionResource> created(Session session) {
    return ResponseEntity.created(URI.create("/api/v1/sessions/" + session.id()))
        .body(SessionResource.of(session));
  }
}
