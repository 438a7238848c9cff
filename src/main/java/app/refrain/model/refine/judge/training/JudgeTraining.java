package app.refrain.model.refine.judge.training;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.LanguageModels;
import app.refrain.model.refine.judge.JudgeBatch;
import app.refrain.model.refine.judge.JudgeConfig;
import app.refrain.model.refine.judge.JudgeModel;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Torch;
import app.refrain.model.training.Corpus;
import app.refrain.model.training.LearningRate;
import app.refrain.model.training.Trainer;
import app.refrain.model.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains a judge on real passages and what a language model writes in their place. */
public final class JudgeTraining {

  private static final int GROUPS = 8;
  private static final double DROPOUT = 0.3;
  private static final LearningRate RATE = new LearningRate(6e-4, 10, 0.4);
  private static final AdamW.Settings OPTIMIZER = new AdamW.Settings(0.9f, 0.98f, 0.05f, 1f);
  private static final long SEED = 20_264;
  private static final int INTERVAL = 25;
  private static final int MOST_VALID = 500;

  /**
   * What to learn from.
   *
   * @param samples the folder of the samples
   * @param passages how many there are to learn from; missing ones are written first
   * @param drafter the folder of the language model that writes them
   * @param init weights to begin with: the folder of a judge or of a refiner
   * @param seed of the weights that are drawn and the order of lessons, beside the usual one
   */
  public record Choices(Path samples, int passages, Path drafter, Optional<Path> init, long seed) {}

  private JudgeTraining() {}

  /**
   * Trains, going on from what is in the folder.
   *
   * @param time of this sitting, the writing of samples not counted
   * @return the lowest validation loss, in nats a passage
   */
  public static double run(
      Corpus corpus, Path folder, Choices choices, Duration time, int threads, Consumer<String> log)
      throws IOException {
    Torch.useThreads(threads);
    JudgeSamples samples = new JudgeSamples(choices.samples());
    try (LanguageModel drafter = LanguageModels.load(choices.drafter())) {
      samples.write(corpus, drafter, choices.passages(), () -> true, log);
    }
    return train(samples, folder, choices, time, log);
  }

  /** Trains on the samples that are there. */
  static double train(
      JudgeSamples samples, Path folder, Choices choices, Duration time, Consumer<String> log)
      throws IOException {
    List<JudgeSample> train = samples.of("train").read(choices.passages());
    List<JudgeSample> valid = samples.of("valid").read(MOST_VALID);
    if (train.isEmpty() || valid.isEmpty()) {
      throw new IOException(choices.samples() + " has no passages to learn from");
    }
    log.accept("%d passages, %d to judge by".formatted(train.size(), valid.size()));
    List<JudgeBatch> validation = new JudgeLessons(valid, GROUPS, SEED).all();
    long seed = SEED + choices.seed();
    TrainingPlan plan =
        new TrainingPlan(1_000_000, time, RATE, OPTIMIZER, INTERVAL, Duration.ofMinutes(5), seed);
    double loss;
    try (JudgeModel judge = begin(choices.init(), seed)) {
      loss =
          new Trainer<>(
                  judge,
                  new JudgeLessons(train, GROUPS, seed),
                  validation,
                  plan,
                  folder,
                  Map.of("passages", train.size()),
                  log)
              .run();
    }
    if (Double.isFinite(loss)) {
      JudgeReport report = JudgeReport.of(folder, valid);
      report.write(folder);
      report.lines().forEach(log);
    }
    return loss;
  }

  private static JudgeModel begin(Optional<Path> init, long seed) throws IOException {
    JudgeModel judge = JudgeModel.untrained(JudgeConfig.STANDARD, DROPOUT, seed);
    if (init.isPresent()) {
      judge.beginWith(new ModelFiles(init.get()).readWeights());
    }
    return judge;
  }
}
