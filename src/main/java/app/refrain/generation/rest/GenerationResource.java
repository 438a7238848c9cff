package app.refrain.generation.rest;

import app.refrain.generation.Generation;
import app.refrain.generation.Place;
import app.refrain.generation.Provenance;
import app.refrain.model.CompositionRequest;
import app.refrain.music.Score;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A generation in the shape of its JSON. */
@Schema(name = "Generation", description = "How far a generation has come, and what came of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GenerationResource(
    UUID id,
    @Schema(allowableValues = {"queued", "running", "done", "failed", "cancelled"}) String state,
    @Schema(description = "Place in the queue, from 1; only while it is queued") Integer position,
    @Schema(description = "Until its turn, as far as the latest generations tell")
        Double estimatedWaitSeconds,
    Progress progress,
    @Schema(description = "English score text of each bar written so far") List<String> bars,
    @Schema(description = "interactive or batch") String priority,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt,
    @Schema(description = "Why it failed, in words for people") String failure,
    @Schema(
            description =
                "What was asked for, the seed included; with the random seed enough to"
                    + " make the same music again")
        CompositionRequest request,
    @Schema(description = "The refined piece, when it is done") Score score,
    @Schema(description = "How it was made, when it is done") Provenance provenance) {

  /**
   * @param bars how many are written
   * @param of how many will be; 0 before the first one is
   */
  record Progress(int bars, int of) {}

  static GenerationResource of(Generation generation) {
    Place place = generation.place();
    return new GenerationResource(
        generation.id(),
        word(generation.state()),
        place == null ? null : place.position(),
        seconds(place),
        new Progress(generation.bars().size(), generation.barCount()),
        generation.bars(),
        word(generation.priority()),
        generation.createdAt(),
        generation.startedAt(),
        generation.finishedAt(),
        generation.failure(),
        generation.request(),
        generation.result(),
        generation.provenance());
  }

  static Double seconds(Place place) {
    return place == null || place.estimatedWait() == null
        ? null
        : place.estimatedWait().toMillis() / 1_000.0;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
