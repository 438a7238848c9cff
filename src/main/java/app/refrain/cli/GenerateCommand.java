package app.refrain.cli;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Models;
import app.refrain.music.Score;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Composes. */
@Command(
    name = "generate",
    description = {
      "Compose: a language model drafts, an LSTM refines.",
      "The seed's own notes stay as they are."
    },
    footer = {
      "  refrain generate --style jig --key \"G major\" --meter 6/8 --out new.mid",
      "  refrain generate --wish \"a slow waltz in D minor for flute, 16 bars\" --out waltz.mid",
      "  refrain generate --in tune.mid --seed-bars 4 --bars 12 --out longer.mid",
      "  refrain generate --in a.mid --task infill --from-bar 5 --to-bar 8 --out b.mid",
      "  refrain generate --in a.mid --add drums,bass --out b.mid",
      "  refrain generate --in a.mid --task harmonize --write alto,tenor --out b.mid",
      "  refrain generate --in tune.mid --out take.mid --count 3 --random-seed 7",
      "    writes take-1.mid to take-3.mid with the random seeds 7, 8 and 9"
    })
final class GenerateCommand extends Subcommand {

  @Mixin private CompositionOutputs outputs;
  @Mixin private RequestOptions requestOptions;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many pieces to write. Of several, each file gets its number, OUT-1.mid to OUT-N.mid,"
              + " and each piece the next random seed.")
  private int count;

  @Mixin private ModelOptions modelOptions;

  @Override
  void run() throws Exception {
    if (count < 1) {
      throw wrongUsage("--count must be at least 1, not " + count);
    }
    requestOptions.check();
    outputs.check();
    requestOptions.report().ifPresent(report -> err().println(report));
    Score seed = requestOptions.seed().read();
    CompositionRequest first = requestOptions.request(seed, 1);
    try (Models models = modelOptions.load()) {
      compose(models.composer(), first, 1);
      for (int piece = 2; piece <= count; piece++) {
        compose(models.composer(), requestOptions.request(seed, piece), piece);
      }
    }
  }

  private void compose(Composer composer, CompositionRequest request, int piece) throws Exception {
    CompositionOutputs files = count == 1 ? outputs : outputs.numbered(piece);
    String title = count == 1 ? "composing" : "piece " + piece + " of " + count;
    Composition made;
    try (CompositionProgress progress = new CompositionProgress(err(), title)) {
      made = composer.compose(request, progress);
    }
    files.write(made, provenance(request, made));
    report(files.score().file(), request, made);
  }

  private void report(Path file, CompositionRequest request, Composition made) {
    out()
        .printf(
            Locale.ROOT,
            "%s: %d bars, notes refined: %d, random seed %d%n",
            file,
            made.result().barCount(),
            made.changes().size(),
            request.sampling().randomSeed());
    out().flush();
  }

  private Provenance provenance(CompositionRequest request, Composition made) throws Exception {
    return Provenance.of(
        ApplicationVersion.current(),
        modelOptions.threads(),
        request,
        requestOptions.seed().provenance(request.seed()),
        made);
  }
}
