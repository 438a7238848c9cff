package app.refrain.studio.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.generation.GenerationOptions;
import app.refrain.generation.Place;
import app.refrain.generation.RefusedRequestException;
import app.refrain.studio.Placement;
import app.refrain.studio.Proposal;
import app.refrain.studio.Proposals;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Music that is asked for in sessions, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sessions")
class ProposalController {

  private final Proposals proposals;
  private final CurrentPerson people;

  ProposalController(Proposals proposals, CurrentPerson people) {
    this.proposals = proposals;
    this.people = people;
  }

  /**
   * @param position in the queue, from 1; null when it is no longer there
   * @param decision open, accepted or rejected
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Requested(UUID id, String state, Integer position, String decision) {
    static Requested of(Proposal proposal) {
      Place place = proposal.generation().place();
      return new Requested(
          proposal.generation().id(),
          word(proposal.generation().state()),
          place == null ? null : place.position(),
          word(proposal.decision()));
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }

  @PostMapping("/sessions/{id}/generations")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for music in a session",
      description =
          "The session's score is the seed. Asking again with the same Idempotency-Key changes"
              + " nothing.")
  ResponseEntity<Requested> request(
      @PathVariable UUID id,
      @RequestBody GenerationOptions options,
      @Parameter(
              description =
                  "Where a new piece goes in a session that has notes: beside them, or instead")
          @RequestParam(defaultValue = "beside")
          String place,
      @Parameter(description = "A UUID of yours, which becomes the generation's id")
          @RequestHeader(name = "Idempotency-Key", required = false)
          UUID key)
      throws RefusedRequestException {
    Person person = people.require();
    UUID generation = key == null ? UUID.randomUUID() : key;
    proposals.request(
        person, id, generation, options.urgency(), placement(place), options::toRequest);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/generations/" + generation))
        .body(Requested.of(proposals.get(person, generation)));
  }

  private static Placement placement(String place) throws RefusedRequestException {
    return switch (place.toLowerCase(Locale.ROOT)) {
      case "beside" -> Placement.BESIDE;
      case "instead" -> Placement.INSTEAD;
      default ->
          throw new RefusedRequestException(
              "place", "\"%s\" is none of beside, instead.".formatted(place));
    };
  }

  @GetMapping("/sessions/{id}/generations")
  @Operation(summary = "List what was asked for in a session, the latest first")
  List<Requested> list(@PathVariable UUID id) {
    return proposals.list(people.require(), id).stream().map(Requested::of).toList();
  }

  @PostMapping("/generations/{id}/accept")
  @Operation(
      summary = "Make a result part of its session's score",
      description = "Accepting once more changes nothing.")
  Requested accept(@PathVariable UUID id) {
    Person person = people.require();
    proposals.accept(person, id);
    return Requested.of(proposals.get(person, id));
  }

  @PostMapping("/generations/{id}/reject")
  @Operation(
      summary = "Turn a result down",
      description = "The score stays as it is. Rejecting once more changes nothing.")
  Requested reject(@PathVariable UUID id) {
    Person person = people.require();
    proposals.reject(person, id);
    return Requested.of(proposals.get(person, id));
  }
}
