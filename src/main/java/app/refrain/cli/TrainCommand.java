package app.refrain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a network. */
@Command(
    name = "train",
    description = {
      "Train a network on a corpus.",
      "The learning rate falls towards the end of the given time. A training that is broken off,"
          + " also by Ctrl-C, leaves a checkpoint."
    },
    footer = {
      "  refrain train draft --corpus corpus --out draft --minutes 120",
      "  refrain train draft --corpus corpus --out draft --minutes 60 --resume",
      "  refrain train draft --corpus songs --out tuned --init draft --minutes 30",
      "  refrain train refiner --corpus corpus --out refiner --drafter draft --minutes 60",
      "  refrain train judge --corpus corpus --out judge --drafter draft --init refiner --minutes 30"
    })
final class TrainCommand extends Subcommand {

  private static final String CHECKPOINT = "checkpoint.safetensors";
  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final double MOST_DROPOUT = 0.9;
  private static final double HIGHEST_RATE = 0.1;

  @Parameters(
      paramLabel = "NETWORK",
      description =
          "draft: the language model that drafts. lstm: the LSTM language model. refiner: the"
              + " LSTM that refines. judge: the LSTM that chooses among drafts.")
  private Training training;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      required = true,
      description =
          "The music: MIDI files and a manifest.tsv that says to which split each belongs; or the"
              + " JSB chorales (Jsb16thSeparated.json).")
  private Path corpus;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the weights, the checkpoint and the learning curve go.")
  private Path folder;

  @Option(
      names = "--init",
      paramLabel = "DIR",
      description =
          "Weights to begin with: those of a draft model, a refiner, or a judge, which may begin as a refiner; for draft also a pretrained"
              + " checkpoint of Llama's shape (config.json, tokenizer.json, *.safetensors).")
  private Optional<Path> init = Optional.empty();

  @Option(
      names = "--drafter",
      paramLabel = "DIR",
      description =
          "A draft model whose mistakes refiner learns to correct, beside those made by chance, or"
              + " whose drafts judge learns to tell from real music.")
  private Optional<Path> drafter = Optional.empty();

  @Mixin private final JudgeOptions judging = new JudgeOptions();

  @Option(
      names = "--dropout",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of what draft's layers say that is left out while it learns, 0 to 0.9: a small"
              + " corpus needs about 0.2. Default: ${DEFAULT-VALUE}.")
  private double dropout;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      description =
          "The highest learning rate of draft, over 0 and at most 0.1. Usually 0.0015, and 0.0002"
              + " with --init.")
  private Optional<Double> rate = Optional.empty();

  @Option(names = "--resume", description = "Go on with the training in --out.")
  private boolean resume;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long this sitting lasts. Default: ${DEFAULT-VALUE}.")
  private double minutes;

  @Mixin
  private final ThreadOption threads = new ThreadOption(Runtime.getRuntime().availableProcessors());

  @Override
  void run() throws Exception {
    if (!(minutes > 0)) {
      throw wrongUsage("--minutes must be over 0, not " + minutes);
    }
    if (init.isPresent() && training == Training.LSTM) {
      throw wrongUsage("--init is for draft, refiner and judge");
    }
    boolean judge = training == Training.JUDGE;
    if (drafter.isPresent() && training != Training.REFINER && !judge) {
      throw wrongUsage("--drafter is for refiner and judge");
    }
    if (judge && drafter.isEmpty()) {
      throw wrongUsage("judge needs --drafter");
    }
    judging
        .check(judge)
        .ifPresent(
            problem -> {
              throw wrongUsage(problem);
            });
    if (init.isPresent() && resume) {
      throw wrongUsage("--resume goes on with the weights in --out; leave --init out");
    }
    if (!(dropout >= 0 && dropout <= MOST_DROPOUT)) {
      throw wrongUsage("--dropout must be 0 to " + MOST_DROPOUT + ", not " + dropout);
    }
    if (dropout > 0 && training != Training.DRAFT) {
      throw wrongUsage("--dropout is for draft alone");
    }
    if (rate.isPresent() && !(rate.get() > 0 && rate.get() <= HIGHEST_RATE)) {
      throw wrongUsage("--rate must be over 0 and at most 0.1, not " + rate.get());
    }
    if (rate.isPresent() && training != Training.DRAFT) {
      throw wrongUsage("--rate is for draft alone");
    }
    checkFolder();
    Duration time = Duration.ofMillis(Math.round(minutes * MILLIS_PER_MINUTE));
    double loss =
        training.run(
            new Training.Sitting(
                corpus,
                folder,
                init,
                drafter,
                dropout,
                rate,
                judge ? judging.with(drafter.get(), init) : null,
                time,
                threads.count()),
            this::log);
    out().println(folder + ": " + result(loss));
  }

  private String result(double loss) {
    return Double.isFinite(loss)
        ? String.format(Locale.ROOT, "best validation loss %.4f %s", loss, training.unit())
        : "not long enough to be validated; go on with --resume";
  }

  /** Nobody's training is gone on with, or begun anew, by mistake. */
  private void checkFolder() throws Failure {
    boolean begun = Files.exists(folder.resolve(CHECKPOINT));
    if (begun && !resume) {
      throw new Failure(
          folder + ": holds a training already; add --resume to go on with it, or name another");
    }
    if (resume && !begun) {
      throw new Failure(folder + ": holds no training to go on with; leave --resume out");
    }
  }

  private void log(String line) {
    err().println(line);
    err().flush();
  }
}
