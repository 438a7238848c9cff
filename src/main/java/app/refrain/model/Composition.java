package app.refrain.model;

import app.refrain.music.Score;
import app.refrain.music.analysis.copying.SharedRun;
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
 * @param copied the longest run that the new notes share with a piece that the model learnt from;
 *     null where those are not known
 */
public record Composition(
    Score draft,
    Score result,
    String draftText,
    String resultText,
    List<NoteChange> changes,
    List<ModelId> models,
    Timings timings,
    SharedRun copied) {

  /** A composition whose notes were not compared with others. */
  public Composition(
      Score draft,
      Score result,
      String draftText,
      String resultText,
      List<NoteChange> changes,
      List<ModelId> models,
      Timings timings) {
    this(draft, result, draftText, resultText, changes, models, timings, null);
  }

  /** Milliseconds to the first written bar, of the whole draft, and of refinement. */
  public record Timings(long firstBar, long draft, long refinement) {}
}
