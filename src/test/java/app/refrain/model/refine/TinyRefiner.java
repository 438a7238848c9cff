package app.refrain.model.refine;

import app.refrain.model.refine.training.RandomDamage;
import app.refrain.model.refine.training.RefinerLessons;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import app.refrain.model.training.LearningRate;
import app.refrain.model.training.Trainer;
import app.refrain.model.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Trains a small refiner on {@link Tunes} within seconds. */
public final class TinyRefiner {
  public static final RefinerConfig CONFIG = new RefinerConfig(32, 1, 32, 32);
  private static final int STEPS = 160;

  private TinyRefiner() {}

  public static void train(Path folder) throws IOException {
    Torch.useThreads(1);
    RefinerLessons lessons = new RefinerLessons(Tunes.all(), new RandomDamage(), 400, 1);
    TrainingPlan plan =
        new TrainingPlan(
            STEPS,
            Duration.ofMinutes(5),
            new LearningRate(1e-2, 10, 0.4),
            new AdamW.Settings(0.9f, 0.98f, 0.01f, 1f),
            STEPS,
            Duration.ofMinutes(5),
            1);
    try (RefinerModel model = RefinerModel.untrained(CONFIG, Precision.FLOAT32, 0, 1)) {
      new Trainer<>(
              model,
              lessons,
              lessons.first(1),
              plan,
              folder,
              Map.of("thresholds", new Thresholds(0.5, 0.5)),
              line -> {})
          .run();
    }
  }
}
