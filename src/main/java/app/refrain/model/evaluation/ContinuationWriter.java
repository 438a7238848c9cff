package app.refrain.model.evaluation;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import java.io.IOException;
import java.util.List;

/**
 * Lets the engines continue prompts. The hybrid refines the language model's own sample: where both
 * are wanted, one draft serves both.
 */
final class ContinuationWriter {

  private final Composer composer;
  private final Sampling sampling;
  private final SampleFolder samples;

  ContinuationWriter(Composer composer, Sampling sampling, SampleFolder samples) {
    this.composer = composer;
    this.sampling = sampling;
    this.samples = samples;
  }

  /** Writes a sample with each engine that has not written it yet. */
  void write(Excerpt excerpt, int sample, List<Engine> engines) throws IOException {
    boolean oneDraft = engines.contains(Engine.HYBRID) && engines.contains(Engine.LLM);
    for (Engine engine : engines) {
      boolean withDraft = oneDraft && engine == Engine.HYBRID;
      boolean done = samples.has(Names.of(engine), excerpt.file(), sample);
      done &= !withDraft || samples.has(Names.of(Engine.LLM), excerpt.file(), sample);
      if (!done && !(oneDraft && engine == Engine.LLM)) {
        write(excerpt, sample, engine, withDraft);
      }
    }
  }

  private void write(Excerpt excerpt, int sample, Engine engine, boolean withDraft)
      throws IOException {
    String piece = excerpt.file();
    try {
      Composition composition =
          composer.compose(request(excerpt, sample, engine), CompositionListener.SILENT);
      if (withDraft) {
        samples.write(Names.of(Engine.LLM), piece, sample, composition.draft());
      }
      samples.write(Names.of(engine), piece, sample, composition.result());
    } catch (CompositionException e) {
      if (withDraft) {
        samples.writeFailure(Names.of(Engine.LLM), piece, sample, e.getMessage());
      }
      samples.writeFailure(Names.of(engine), piece, sample, e.getMessage());
    }
  }

  private CompositionRequest request(Excerpt excerpt, int sample, Engine engine) {
    Sampling ofSample =
        new Sampling(
            sampling.temperature(),
            sampling.topP(),
            sampling.refinement(),
            sampling.randomSeed() + sample);
    return new CompositionRequest(
        Task.CONTINUE,
        engine,
        excerpt.prompt(),
        excerpt.barsToWrite(),
        0,
        0,
        List.of(),
        Wishes.NONE,
        ofSample);
  }
}
