package app.refrain.cli;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Models;
import app.refrain.model.Task;
import app.refrain.music.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
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
      "  refrain generate --in tune.mid --seed-bars 4 --bars 12 --out longer.mid",
      "  refrain generate --in a.mid --task infill --from-bar 5 --to-bar 8 --out b.mid",
      "  refrain generate --in a.mid --task harmonize --keep flute --parts cello --out b.mid",
      "  refrain generate --in tune.mid --out take.mid --count 3 --random-seed 7",
      "    writes take-1.mid to take-3.mid with the random seeds 7, 8 and 9"
    })
final class GenerateCommand extends Subcommand {

  @Mixin private CompositionOutputs outputs;
  @Mixin private SeedOptions seedOptions;

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description =
          "new: a piece from wishes alone. continue: more bars after the seed's. infill: some bars"
              + " anew. harmonize: other parts to those that are kept. vary: the seed once more,"
              + " different. Default: continue with a seed, else new.")
  private Task task;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "hybrid",
      description =
          "hybrid: language model and LSTM refiner. llm: the language model alone. lstm: an LSTM"
              + " language model alone. Default: ${DEFAULT-VALUE}.")
  private Engine engine;

  @Option(
      names = "--bars",
      paramLabel = "N",
      defaultValue = "16",
      description =
          "How many bars to write, for new and continue; at most "
              + CompositionRequest.MAX_BARS
              + ". Default: ${DEFAULT-VALUE}.")
  private int bars;

  @Option(
      names = "--from-bar",
      paramLabel = "A",
      description = "The first bar to write anew, for infill; a pickup is not counted.")
  private int fromBar;

  @Option(
      names = "--to-bar",
      paramLabel = "B",
      description = "The last bar to write anew, for infill.")
  private int toBar;

  @Option(
      names = "--keep",
      paramLabel = "PART",
      split = ",",
      description = "Parts that stay as they are, by name, for infill, harmonize and vary.")
  private List<String> keep = List.of();

  @Mixin private WishOptions wishes;
  @Mixin private SamplingOptions sampling;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description =
          "The same seed with the same input, options, models and number of threads gives the same"
              + " file, byte by byte. Default: another one every time.")
  private long randomSeed = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

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
    checkUsage();
    outputs.check();
    Score seed = seedOptions.read();
    CompositionRequest first = request(seed, 1);
    try (Models models = modelOptions.load()) {
      compose(models.composer(), first, 1);
      for (int piece = 2; piece <= count; piece++) {
        compose(models.composer(), request(seed, piece), piece);
      }
    }
  }

  private void checkUsage() {
    if (task == null) {
      task = seedOptions.usualTask();
    }
    require(
        task == Task.NEW || seedOptions.isGiven(),
        "this task needs a seed: add --in, or ask for --task new");
    require(task != Task.NEW || !seedOptions.isGiven(), "--task new takes no --in");
    require(seedOptions.isGiven() || !seedOptions.isCut(), "--seed-bars needs --in");
    require(
        bars >= 1 && bars <= CompositionRequest.MAX_BARS,
        "--bars must be 1 to " + CompositionRequest.MAX_BARS + ", not " + bars);
    require(
        task == Task.INFILL == (fromBar != 0 && toBar != 0)
            && (task == Task.INFILL || fromBar == 0 && toBar == 0),
        "--from-bar and --to-bar belong to --task infill, which needs both");
    require(count >= 1, "--count must be at least 1, not " + count);
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw wrongUsage(message);
    }
  }

  private CompositionRequest request(Score seed, int piece) {
    try {
      return new CompositionRequest(
          task,
          engine,
          seed,
          bars,
          fromBar,
          toBar,
          keep,
          wishes.wishes(),
          sampling.with(randomSeed + piece - 1));
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
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
        seedOptions.provenance(request.seed()),
        made);
  }
}
