package app.refrain.cli;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Task;
import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.music.Score;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked of the composer. */
final class RequestOptions {

  private static final int USUAL_BARS = 16;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SeedOptions seed;

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description =
          "new: a piece from wishes alone. continue: more bars after the seed's. infill: some bars"
              + " anew. harmonize: other parts to those that are there. vary: the seed once more,"
              + " each phrase different. Default: continue with a seed, harmonize with --add, else"
              + " new.")
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
      description =
          "How many bars to write, for new and continue; at most "
              + CompositionRequest.MAX_BARS
              + ". Default: "
              + USUAL_BARS
              + ".")
  private Integer bars;

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
      description = "Parts that infill and vary leave as they are, by name.")
  private List<String> keep = List.of();

  @Option(
      names = "--write",
      paramLabel = "PART",
      split = ",",
      description =
          "Parts of the seed to write anew, by name, for infill, harmonize and vary. All others"
              + " stay as they are.")
  private List<String> write = List.of();

  @Option(
      names = "--add",
      paramLabel = "WHAT",
      split = ",",
      description =
          "What plays as well: drums, bass, chords, voice (a second voice), or an instrument. All"
              + " parts of the seed stay as they are.")
  private List<String> add = List.of();

  @Mixin private WishOptions wishes;
  @Mixin private SamplingOptions sampling;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description =
          "The same seed with the same input, options, models and number of threads gives the same"
              + " file, byte by byte. Default: another one every time.")
  private long randomSeed = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

  SeedOptions seed() {
    return seed;
  }

  /**
   * Looks for options that do not fit together.
   *
   * @throws ParameterException if there are any
   */
  void check() {
    followWords();
    require(
        task == Task.NEW || seed.isGiven(),
        "this task needs a seed: add --in, or ask for --task new");
    require(task != Task.NEW || !seed.isGiven(), "--task new takes no --in");
    require(seed.isGiven() || !seed.isCut(), "--seed-bars needs --in");
    require(
        bars >= 1 && bars <= CompositionRequest.MAX_BARS,
        "--bars must be 1 to " + CompositionRequest.MAX_BARS + ", not " + bars);
    boolean infill = task == Task.INFILL;
    require(
        infill == (fromBar != 0) && infill == (toBar != 0),
        "--from-bar and --to-bar belong to --task infill, which needs both");
  }

  /** Takes from the plain words what no option says. */
  private void followWords() {
    UnderstoodWishes words = wishes.words();
    if (task == null) {
      Task usual = add.isEmpty() || !seed.isGiven() ? seed.usualTask() : Task.HARMONIZE;
      task = words.task().orElse(usual);
    }
    if (bars == null) {
      bars = words.bars().orElse(USUAL_BARS);
    }
    if (task == Task.INFILL && fromBar == 0 && toBar == 0) {
      fromBar = words.fromBar().orElse(0);
      toBar = words.toBar().orElse(0);
    }
  }

  /** What was understood of the plain words, if there are any. */
  Optional<String> report() {
    return wishes.report();
  }

  /**
   * One of several requests; each has a random seed of its own.
   *
   * @param piece from 1
   * @throws ParameterException if an option is out of its range
   */
  CompositionRequest request(Score seedScore, int piece) {
    try {
      return new CompositionRequest(
          task,
          engine,
          seedScore,
          bars,
          fromBar,
          toBar,
          keep,
          write,
          add,
          wishes.wishes(),
          sampling.with(randomSeed + piece - 1, wishes.words().temperature()));
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw wrongUsage(message);
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
