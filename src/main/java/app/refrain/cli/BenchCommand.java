package app.refrain.cli;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.ModelId;
import app.refrain.model.Models;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.model.draft.DecodingSpeed;
import app.refrain.model.text.HomeKey;
import app.refrain.model.text.TextLayout;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast this machine composes. */
@Command(
    name = "bench",
    description = {
      "Measure how fast this machine composes.",
      "It writes dance tunes of 16 bars in two parts, after one to warm up, and tells as JSON of"
          + " the one in the middle: tokens per second, milliseconds to the first bar and to all."
    },
    footer = {"  refrain bench", "  refrain bench --engine lstm --threads 1"})
final class BenchCommand extends Subcommand {

  private static final int BARS = 16;

  /** How many jobs are tried together. */
  private static final int MOST_TOGETHER = 8;

  private static final Wishes TUNE =
      new Wishes("jig", Key.C_MAJOR, new Meter(6, 8), 120.0, List.of("flute", "nylon guitar"));

  /**
   * What is measured, in the shape of its JSON.
   *
   * @param together how many jobs this processor takes through the language model together, of
   *     eight that are tried, without one changing the bits of another
   * @param tokensPerSecond of the draft
   * @param firstBar milliseconds until the first bar was written
   * @param sixteenBars milliseconds until all were written and refined
   * @param decoding the language model by itself
   */
  private record Speed(
      String version,
      Engine engine,
      int threads,
      int together,
      List<ModelId> models,
      int rounds,
      double tokensPerSecond,
      long firstBar,
      long sixteenBars,
      DecodingSpeed decoding) {}

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "hybrid",
      description = "hybrid, llm or lstm. Default: ${DEFAULT-VALUE}.")
  private Engine engine;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many tunes to measure. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Mixin private ModelOptions modelOptions;

  @Override
  void run() throws Exception {
    if (rounds < 1) {
      throw wrongUsage("--rounds must be at least 1, not " + rounds);
    }
    Engine writer = engine == Engine.LSTM ? Engine.LSTM : Engine.LLM;
    int together = together(writer);
    try (Models models = modelOptions.load()) {
      Composer composer = models.composer();
      compose(composer, 0);
      List<Composition> tunes = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        tunes.add(compose(composer, round));
      }
      tunes.sort(Comparator.comparingLong(BenchCommand::milliseconds));
      DecodingSpeed decoding = DecodingSpeed.of(models.languageModel(writer));
      out().println(Json.write(speed(tunes.get(rounds / 2), together, decoding)));
    }
  }

  private int together(Engine writer) throws Exception {
    try (Models models = modelOptions.load(MOST_TOGETHER)) {
      return models.languageModel(writer).together();
    }
  }

  private Composition compose(Composer composer, int randomSeed) throws CompositionException {
    return composer.compose(
        new CompositionRequest(
            Task.NEW, engine, Score.EMPTY, BARS, 0, 0, List.of(), TUNE, Sampling.usual(randomSeed)),
        CompositionListener.SILENT);
  }

  private Speed speed(Composition tune, int together, DecodingSpeed decoding) throws Exception {
    int tokens = new TextLayout(HomeKey.of(tune.draft()).score()).bars().size();
    return new Speed(
        ApplicationVersion.current(),
        engine,
        modelOptions.threads(),
        together,
        tune.models(),
        rounds,
        Math.rint(1000.0 * tokens / tune.timings().draft()),
        tune.timings().firstBar(),
        milliseconds(tune),
        decoding);
  }

  private static long milliseconds(Composition tune) {
    return tune.timings().draft() + tune.timings().refinement();
  }
}
