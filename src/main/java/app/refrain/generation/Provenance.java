package app.refrain.generation;

import app.refrain.model.Composition;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.ModelId;
import app.refrain.model.NoteChange;
import app.refrain.music.analysis.copying.SharedRun;
import java.util.List;

/**
 * How a result was made: with the request, all that is needed to make it again.
 *
 * @param models identity and checksum of each model that took part
 * @param device where the models computed, such as {@code cpu}; with {@code batched} if several
 *     jobs went through the language model together
 * @param threads how many threads one operation of a model may use
 * @param version of this application
 * @param worker the process that composed
 * @param attempt 1 unless a worker died on the way
 * @param changes what refinement did, in order of time
 * @param copied the longest run that the new notes share with a piece that the model learnt from;
 *     null where those are not known
 */
public record Provenance(
    Engine engine,
    List<ModelId> models,
    long randomSeed,
    String device,
    int threads,
    String version,
    String worker,
    int attempt,
    String draftText,
    String resultText,
    List<NoteChange> changes,
    SharedRun copied,
    Composition.Timings timings) {

  static Provenance of(
      CompositionRequest request, Composition composition, Node worker, int attempt) {
    return new Provenance(
        request.engine(),
        composition.models(),
        request.sampling().randomSeed(),
        worker.device(),
        worker.threads(),
        worker.version(),
        worker.name(),
        attempt,
        composition.draftText(),
        composition.resultText(),
        composition.changes(),
        composition.copied(),
        composition.timings());
  }
}
