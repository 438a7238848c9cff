package app.refrain.generation.rest;

import app.refrain.generation.Generation;
import app.refrain.generation.Place;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** What is answered to a request that was taken on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmittedGeneration(
    UUID id,
    String state,
    @Schema(description = "Place in the queue, from 1") Integer position,
    @Schema(description = "Until its turn, as far as the latest generations tell")
        Double estimatedWaitSeconds) {

  /** 202 with the generation's address. */
  public static ResponseEntity<SubmittedGeneration> accepted(Generation generation) {
    Place place = generation.place();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/generations/" + generation.id()))
        .body(
            new SubmittedGeneration(
                generation.id(),
                GenerationResource.word(generation.state()),
                place == null ? null : place.position(),
                GenerationResource.seconds(place)));
  }
}
