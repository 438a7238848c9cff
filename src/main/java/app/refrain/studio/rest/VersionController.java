package app.refrain.studio.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.studio.SessionVersion;
import app.refrain.studio.SessionVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of sessions over HTTP. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/versions")
@Tag(name = "Sessions")
class VersionController {

  private final SessionVersions versions;
  private final CurrentPerson people;

  VersionController(SessionVersions versions, CurrentPerson people) {
    this.versions = versions;
    this.people = people;
  }

  record Name(String name) {}

  /**
   * @param automatic whether the studio kept it before it changed much at once
   */
  record Version(UUID id, String name, boolean automatic, long seq, Instant savedAt) {
    static Version of(SessionVersion version) {
      return new Version(
          version.id(), version.name(), version.automatic(), version.seq(), version.savedAt());
    }
  }

  record Restored(long seq) {}

  @GetMapping
  @Operation(summary = "List the versions, the latest first")
  List<Version> list(@PathVariable UUID id) {
    return versions.list(people.require(), id).stream().map(Version::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Keep the score as it is now under a name")
  Version save(@PathVariable UUID id, @RequestBody Name name) {
    String given = name.name() == null ? "" : name.name();
    return Version.of(versions.save(people.require(), id, given));
  }

  @PostMapping("/{version}/restore")
  @Operation(summary = "Make the score what it was in a version")
  Restored restore(@PathVariable UUID id, @PathVariable UUID version) {
    return new Restored(versions.restore(people.require(), id, version));
  }
}
