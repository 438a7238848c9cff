package app.refrain.generation.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.generation.GenerationOptions;
import app.refrain.generation.GenerationService;
import app.refrain.generation.RefusedRequestException;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.english.TextLimits;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Generations over HTTP. */
@RestController
@RequestMapping("/api/v1/generations")
@Tag(
    name = "Generations",
    description = "Requests for music: how they come on, and what comes of them.")
class GenerationController {

  private final GenerationService generations;
  private final EventStreams streams;
  private final CurrentPerson currentPerson;
  private final int seedNotes;

  GenerationController(
      GenerationService generations,
      EventStreams streams,
      CurrentPerson currentPerson,
      @Value("${refrain.generation.seed-notes}") int seedNotes) {
    this.seedNotes = seedNotes;
    this.generations = generations;
    this.streams = streams;
    this.currentPerson = currentPerson;
  }

  /**
   * @param seed English score text to begin with; null for a new piece
   */
  record Submission(
      @Schema(description = "English score text to begin with; without it a new piece is composed")
          String seed,
      @JsonUnwrapped GenerationOptions options) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Compose outside of any session",
      description = "Asking again with the same Idempotency-Key changes nothing.")
  ResponseEntity<SubmittedGeneration> submit(
      @RequestBody Submission submission,
      @Parameter(description = "A UUID of yours, which becomes the generation's id")
          @RequestHeader(name = "Idempotency-Key", required = false)
          UUID key)
      throws RefusedRequestException {
    Person person = currentPerson.require();
    GenerationOptions options =
        submission.options() == null ? GenerationOptions.USUAL : submission.options();
    UUID id = key == null ? UUID.randomUUID() : key;
    generations.submit(
        person, options.seededBy(id).toRequest(seed(submission.seed())), options.urgency(), id);
    return SubmittedGeneration.accepted(generations.get(person, id));
  }

  private Score seed(String text) throws RefusedRequestException {
    try {
      return text == null || text.isBlank()
          ? Score.EMPTY
          : ScoreText.parse(text, TextLimits.DEFAULT.withNotes(seedNotes));
    } catch (MalformedScoreException e) {
      throw new RefusedRequestException("seed", e.getMessage());
    }
  }

  @GetMapping("/{id}")
  @Operation(summary = "See how far a generation has come, and what came of it")
  GenerationResource get(@PathVariable UUID id) {
    return GenerationResource.of(generations.get(currentPerson.require(), id));
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "Follow a generation",
      description =
          "Server-sent events: position {position, estimatedWaitSeconds} while it waits, bar {bar,"
              + " of, text} for each bar, those before the connection included, and at last done"
              + " {id}, failed {id, reason} or cancelled {id}.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "204", description = "The end was told already", content = @Content)
  ResponseEntity<SseEmitter> events(
      @PathVariable UUID id,
      @Parameter(description = "The id of the last event that arrived; browsers send it themselves")
          @RequestHeader(name = "Last-Event-ID", required = false)
          String lastEvent) {
    if (EventStream.END.equals(lastEvent)) {
      return ResponseEntity.noContent().build();
    }
    int bars = lastEvent != null && lastEvent.matches("\\d{1,9}") ? Integer.parseInt(lastEvent) : 0;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(streams.open(currentPerson.requireSignedIn(), id, bars));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Cancel a generation",
      description = "At once while it is queued, at the next bar while it runs.")
  void cancel(@PathVariable UUID id) {
    generations.cancel(currentPerson.require(), id);
  }

  @PostMapping("/{id}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Make it again",
      description = "The same bytes, on the same kind of machine with the same models.")
  ResponseEntity<SubmittedGeneration> makeAgain(@PathVariable UUID id)
      throws RefusedRequestException {
    Person person = currentPerson.require();
    return SubmittedGeneration.accepted(generations.get(person, generations.makeAgain(person, id)));
  }
}
