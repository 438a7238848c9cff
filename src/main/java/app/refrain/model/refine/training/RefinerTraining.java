package app.refrain.model.refine.training;

import app.refrain.model.refine.RefinerBatch;
import app.refrain.model.refine.RefinerConfig;
import app.refrain.model.refine.RefinerModel;
import app.refrain.model.torch.AdamW;
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

/** Trains a refiner on a corpus of clean music, which it damages. */
public final class RefinerTraining {
  private static final int NOTES_PER_BATCH = 4096;
  private static final int VALIDATION_BATCHES = 10;
  private static final double DROPOUT = 0.1;
  private static final LearningRate RATE = new LearningRate(2.5e-3, 100, 1000);
  private static final AdamW.Settings OPTIMIZER = new AdamW.Settings(0.9f, 0.98f, 0.01f, 1f);
  private static final double UNCALIBRATED = 0.5;
  private static final long SEED = 20_262;

  private RefinerTraining() {}

  /**
   * Trains, going on from what is in the folder.
   *
   * @param time of this sitting
   * @param threads of the numerics
   * @return the lowest validation loss, in nats a note
   */
  public static double run(
      Path corpus, Path folder, Duration time, int threads, Consumer<String> log)
      throws IOException {
    Corpus pieces = Corpus.open(corpus);
    RefinerLessons training = lessons(pieces, "train", SEED);
    List<RefinerBatch> validation = lessons(pieces, "valid", SEED + 1).first(VALIDATION_BATCHES);
    Torch.useThreads(threads);
    TrainingPlan plan =
        new TrainingPlan(1_000_000, time, RATE, OPTIMIZER, 250, Duration.ofMinutes(5), SEED);
    try (RefinerModel model =
        RefinerModel.untrained(RefinerConfig.STANDARD, Precision.fastest(), DROPOUT, SEED)) {
      Map<String, ?> facts = Map.of("threshold", UNCALIBRATED);
      return new Trainer<>(model, training, validation, plan, folder, facts, log).run();
    }
  }

  private static RefinerLessons lessons(Corpus corpus, String split, long seed) throws IOException {
    List<Score> pieces =
        corpus.split(split).stream().map(p -> Quantizer.quantize(p.score())).toList();
    return new RefinerLessons(pieces, new RandomDamage(), NOTES_PER_BATCH, seed);
  }
}
