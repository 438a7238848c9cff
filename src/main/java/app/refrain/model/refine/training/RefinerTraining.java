package app.refrain.model.refine.training;

import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.RefinerBatch;
import app.refrain.model.refine.RefinerConfig;
import app.refrain.model.refine.RefinerModel;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Trains a refiner on a corpus of clean music, which it damages. */
public final class RefinerTraining {
  private static final int NOTES_PER_BATCH = 4096;
  private static final int VALIDATION_BATCHES = 5;
  private static final int CALIBRATION_NOTES = 30_000;
  private static final double DROPOUT = 0.1;
  private static final LearningRate RATE = new LearningRate(2.5e-3, 100, 500);
  private static final AdamW.Settings OPTIMIZER = new AdamW.Settings(0.9f, 0.98f, 0.01f, 1f);
  private static final long SEED = 20_262;

  private RefinerTraining() {}

  /**
   * Trains, going on from what is in the folder, and calibrates the best weights.
   *
   * @param time of this sitting
   * @param threads of the numerics
   * @return the lowest validation loss, in nats a note
   */
  public static double run(
      Path corpus, Path folder, Duration time, int threads, Consumer<String> log)
      throws IOException {
    Torch.useThreads(threads);
    Corpus pieces = Corpus.open(corpus);
    List<Score> valid = scores(pieces, "valid");
    double loss = train(scores(pieces, "train"), valid, folder, time, log);
    if (Double.isFinite(loss)) {
      calibrate(folder, valid, log);
    }
    return loss;
  }

  private static double train(
      List<Score> train, List<Score> valid, Path folder, Duration time, Consumer<String> log)
      throws IOException {
    TrainingPlan plan =
        new TrainingPlan(1_000_000, time, RATE, OPTIMIZER, 100, Duration.ofMinutes(5), SEED);
    List<RefinerBatch> validation = lessons(valid, SEED + 1).first(VALIDATION_BATCHES);
    Map<String, ?> facts = Map.of(Refiner.THRESHOLD, Calibration.EVERY_BELIEF);
    try (RefinerModel model =
        RefinerModel.untrained(RefinerConfig.STANDARD, Precision.fastest(), DROPOUT, SEED)) {
      return new Trainer<>(model, lessons(train, SEED), validation, plan, folder, facts, log).run();
    }
  }

  private static void calibrate(Path folder, List<Score> valid, Consumer<String> log)
      throws IOException {
    ModelFiles files = new ModelFiles(folder);
    files.updateDescription(Refiner.THRESHOLD, Calibration.EVERY_BELIEF);
    double threshold;
    try (Refiner refiner = Refiner.load(folder)) {
      threshold = Calibration.threshold(refiner, some(valid));
    }
    files.updateDescription(Refiner.THRESHOLD, threshold);
    log.accept("takes changes of which it is sure by %.3f or more".formatted(threshold));
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

  private static RefinerLessons lessons(List<Score> pieces, long seed) {
    return new RefinerLessons(pieces, new RandomDamage(), NOTES_PER_BATCH, seed);
  }
}
