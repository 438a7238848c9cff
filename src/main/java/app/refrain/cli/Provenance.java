package app.refrain.cli;

import app.refrain.model.Composition;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.ModelId;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.music.analysis.copying.SharedRun;
import java.util.List;

/**
 * How a piece was made, with everything that is needed to make it again, in the shape of its JSON.
 *
 * @param version of this application
 * @param threads of the numerics
 * @param copied the longest run that the new notes share with a piece that the model learnt from;
 *     null where those are not known
 */
record Provenance(
    String version,
    int threads,
    List<ModelId> models,
    Request request,
    String draftText,
    String resultText,
    List<ChangeReport> changes,
    SharedRun copied,
    Composition.Timings milliseconds) {

  /**
   * What was asked for. Wishes that nobody had are null.
   *
   * @param bars how many to write, for new and continue
   * @param fromBar the first bar to write anew, for infill
   * @param toBar the last bar to write anew, for infill
   */
  record Request(
      Task task,
      Engine engine,
      Seed seed,
      int bars,
      int fromBar,
      int toBar,
      List<String> keep,
      List<String> write,
      List<String> add,
      String style,
      String key,
      String meter,
      Double tempo,
      List<String> parts,
      Sampling sampling) {

    static Request of(CompositionRequest request, Seed seed) {
      var wishes = request.wishes();
      return new Request(
          request.task(),
          request.engine(),
          seed,
          request.bars(),
          request.fromBar(),
          request.toBar(),
          request.keep(),
          request.write(),
          request.add(),
          wishes.style(),
          wishes.key() == null ? null : wishes.key().toString(),
          wishes.meter() == null ? null : wishes.meter().toString(),
          wishes.tempo(),
          wishes.parts(),
          request.sampling());
    }
  }

  /**
   * The file that the music began with.
   *
   * @param bars how many of its bars were taken, a pickup counted as one
   * @param sha256 in hexadecimal
   */
  record Seed(String file, int bars, String sha256) {}

  static Provenance of(
      String version, int threads, CompositionRequest request, Seed seed, Composition made) {
    return new Provenance(
        version,
        threads,
        made.models(),
        Request.of(request, seed),
        made.draftText(),
        made.resultText(),
        ChangeReport.of(made.changes(), made.draft()),
        made.copied(),
        made.timings());
  }
}
