package app.refrain.model.refine.training;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.LanguageModels;
import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.RefinerBatch;
import app.refrain.model.refine.RefinerConfig;
import app.refrain.model.refine.RefinerModel;
import app.refrain.model.refine.Thresholds;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import app.refrain.model.training.BatchSource;
import app.refrain.model.training.Corpus;
import app.refrain.model.training.LearningRate;
import app.refrain.model.training.Trainer;
import app.refrain.model.training.TrainingPlan;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Trains a refiner on a corpus of clean music, into which it brings mistakes. */
public final class RefinerTraining {
  private static final int NOTES_PER_BATCH = 4096;
  private static final int VALIDATION_BATCHES = 5;

  /** How many excerpts a language model reads. */
  private static final int EXCERPTS = 1_500;

  /** How many of their lessons have its mistakes. */
  private static final double DRAFT_SHARE = 0.75;

  private static final int CALIBRATION_NOTES = 30_000;
  private static final double DROPOUT = 0.1;
  private static final LearningRate RATE = new LearningRate(2.5e-3, 100, 0.35);

  /** Gentler: what a network has learned already should last. */
  private static final LearningRate TUNING_RATE = new LearningRate(1.5e-3, 50, 0.4);

  private static final AdamW.Settings OPTIMIZER = new AdamW.Settings(0.9f, 0.98f, 0.01f, 1f);
  private static final long SEED = 20_262;

  private RefinerTraining() {}

  /**
   * Trains, going on from what is in the folder, and calibrates the best weights.
   *
   * @param init weights to begin with: the folder of a refiner
   * @param drafter the folder of a language model whose mistakes are learnt from, too
   * @param time of this sitting
   * @param threads of the numerics
   * @return the lowest validation loss, in nats a note
   */
  public static double run(
      List<Path> corpus,
      Path folder,
      Optional<Path> init,
      Optional<Path> drafter,
      Duration time,
      int threads,
      Consumer<String> log)
      throws IOException {
    Torch.useThreads(threads);
    Corpus pieces = Corpus.open(corpus);
    List<Score> valid = scores(pieces, "valid");
    double loss;
    try (LanguageModel model = drafter.isEmpty() ? null : LanguageModels.load(drafter.get());
        RefinerModel refiner = begin(init)) {
      LearningRate rate = init.isEmpty() ? RATE : TUNING_RATE;
      TrainingPlan plan =
          new TrainingPlan(1_000_000, time, rate, OPTIMIZER, 100, Duration.ofMinutes(5), SEED);
      List<RefinerBatch> validation =
          LongStream.rangeClosed(1, VALIDATION_BATCHES)
              .mapToObj(lessons(valid, model, SEED + 1)::batch)
              .toList();
      loss =
          new Trainer<>(
                  refiner,
                  lessons(scores(pieces, "train"), model, SEED),
                  validation,
                  plan,
                  folder,
                  Map.of(Refiner.THRESHOLDS, Calibration.LOWEST),
                  log)
              .run();
    }
    if (Double.isFinite(loss)) {
      calibrate(folder, valid, log);
    }
    return loss;
  }

  /** Whole pieces that chance damaged, and in turn excerpts with a language model's mistakes. */
  private static BatchSource<RefinerBatch> lessons(
      List<Score> pieces, LanguageModel drafter, long seed) {
    RefinerLessons whole = new RefinerLessons(pieces, new RandomDamage(), NOTES_PER_BATCH, seed);
    if (drafter == null) {
      return whole;
    }
    RefinerLessons excerpts =
        new RefinerLessons(
            Excerpts.of(pieces, EXCERPTS, seed),
            Mistakes.mixed(new RandomDamage(), new DraftMistakes(drafter), DRAFT_SHARE),
            NOTES_PER_BATCH,
            seed);
    return step -> (step % 5 < 2 ? whole : excerpts).batch(step);
  }

  private static RefinerModel begin(Optional<Path> init) throws IOException {
    if (init.isEmpty()) {
      return RefinerModel.untrained(RefinerConfig.STANDARD, Precision.fastest(), DROPOUT, SEED);
    }
    ModelFiles files = new ModelFiles(init.get());
    RefinerConfig config = files.readDescription("config", RefinerConfig.class);
    try {
      return RefinerModel.of(config, files.readWeights(), Precision.fastest(), DROPOUT);
    } catch (IllegalArgumentException e) {
      throw new IOException("The refiner in " + init.get() + " does not fit: " + e.getMessage(), e);
    }
  }

  private static void calibrate(Path folder, List<Score> valid, Consumer<String> log)
      throws IOException {
    ModelFiles files = new ModelFiles(folder);
    files.updateDescription(Refiner.THRESHOLDS, Calibration.LOWEST);
    Thresholds thresholds;
    try (Refiner refiner = Refiner.load(folder)) {
      thresholds = Calibration.thresholds(refiner, some(valid));
    }
    files.updateDescription(Refiner.THRESHOLDS, thresholds);
    log.accept(
        "takes changes of pitch of which it is sure by %.3f or more, of timing by %.3f"
            .formatted(thresholds.pitch(), thresholds.timing()));
  }

  /** Pieces from all over the list, as many as are needed for a steady choice. */
  private static List<Score> some(List<Score> pieces) {
    int notes = pieces.stream().mapToInt(Score::noteCount).sum();
    int stride = Math.max(1, notes / CALIBRATION_NOTES);
    return IntStream.range(0, pieces.size())
        .filter(i -> i % stride == 0)
        .mapToObj(pieces::get)
        .toList();
  }

  private static List<Score> scores(Corpus corpus, String split) throws IOException {
    return corpus.split(split).stream().map(p -> Quantizer.quantize(p.score())).toList();
  }
}
