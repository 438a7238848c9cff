package app.refrain.studio.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLink;
import app.refrain.studio.ShareLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links into sessions over HTTP. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/share")
@Tag(name = "Sessions")
class ShareController {

  private final ShareLinks links;
  private final CurrentPerson people;

  ShareController(ShareLinks links, CurrentPerson people) {
    this.links = links;
    this.people = people;
  }

  record Wanted(SessionRole role) {}

  record Link(SessionRole role, String url) {
    static Link of(ShareLink link) {
      return new Link(
          link.role(),
          ServletUriComponentsBuilder.fromCurrentContextPath().path(link.path()).toUriString());
    }
  }

  @PostMapping
  @Operation(
      summary = "Get a link that lets people in",
      description = "The same for a role until it is revoked.")
  Link share(@PathVariable UUID id, @RequestBody Wanted wanted) {
    SessionRole role = wanted.role() == null ? SessionRole.VIEWER : wanted.role();
    return Link.of(links.share(people.require(), id, role));
  }

  @GetMapping
  @Operation(summary = "List the links that hold")
  List<Link> list(@PathVariable UUID id) {
    return links.list(people.require(), id).stream().map(Link::of).toList();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke a link, or all", description = "Who came by it is out at once.")
  void revoke(@PathVariable UUID id, @RequestParam(required = false) SessionRole role) {
    Person person = people.require();
    List<SessionRole> roles =
        role == null ? List.of(SessionRole.VIEWER, SessionRole.EDITOR) : List.of(role);
    roles.forEach(revoked -> links.revoke(person, id, revoked));
  }
}
