package app.refrain.model;

import app.refrain.music.Score;
import java.util.List;

/**
 * What came of a request.
 *
 * @param draft the seed with what the language model wrote
 * @param result the draft with the refiner's changes
 * @param draftText the draft as English score text
 * @param resultText the result as English score text
 * @param changes what refinement did, in order of time
 * @param models identity and checksum of each model that took part
 * @param timings how long each stage took
 */
public record Composition(
    Score draft,
    Score result,
    String draftText,
    String resultText,
    List<NoteChange> changes,
    List<ModelId> models,
    Timings timings) {

  /** Milliseconds to the first written bar, of the whole draft, and of refinement. */
  public record Timings(long firstBar, long draft, long refinement) {}
}
