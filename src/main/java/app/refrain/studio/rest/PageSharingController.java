package app.refrain.studio.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.studio.SharedPage;
import app.refrain.studio.SharedPages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages of sessions over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sessions")
class PageSharingController {

  private final SharedPages pages;
  private final CurrentPerson people;

  PageSharingController(SharedPages pages, CurrentPerson people) {
    this.pages = pages;
    this.people = people;
  }

  record Page(UUID id, String title, String url, Instant madeAt) {
    static Page of(SharedPage page) {
      String url =
          ServletUriComponentsBuilder.fromCurrentContextPath().path(page.path()).toUriString();
      return new Page(page.id(), page.title(), url, page.madeAt());
    }
  }

  @PostMapping("/sessions/{id}/pages")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Share the score as it is now as a page",
      description = "Whoever knows its address may read it; it never changes.")
  Page share(@PathVariable UUID id) {
    return Page.of(pages.share(people.require(), id));
  }

  @GetMapping("/sessions/{id}/pages")
  @Operation(summary = "List the pages that were made of a session")
  List<Page> list(@PathVariable UUID id) {
    return pages.list(people.require(), id).stream().map(Page::of).toList();
  }

  @DeleteMapping("/pages/{page}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw a page", description = "A minute later caches have forgotten it.")
  void withdraw(@PathVariable UUID page) {
    pages.withdraw(people.require(), page);
  }
}
