package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.model.draft.RandomBatches;
import app.refrain.model.draft.TokenBatch;
import app.refrain.model.draft.TokenNetwork;
import app.refrain.model.draft.TransformerConfig;
import app.refrain.model.draft.TransformerModel;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final TransformerConfig TINY =
      new TransformerConfig(13, 16, 1, 2, 2, 8, 24, 16, 10_000, 1e-5, false, true, 5);
  private static final BatchSource<TokenBatch> BATCHES = RandomBatches.of(13, 5, 4, 16);
  private static final List<TokenBatch> VALIDATION = List.of(BATCHES.batch(-1), BATCHES.batch(-2));

  @TempDir Path folder;

  private final List<String> log = new ArrayList<>();

  @Test
  void goesOnExactlyWhereItStopped() throws IOException {
    Map<String, FloatTensor> straight = train(folder.resolve("straight"), plan(20, 0));
    train(folder.resolve("parts"), plan(10, 0));
    Map<String, FloatTensor> resumed = train(folder.resolve("parts"), plan(20, 0));
    assertEqual(resumed, straight);
    assertThat(folder.resolve("parts/curve.csv")).exists();
  }

  @Test
  void finishedRunIsExtendedFromBeforeTheFallOfItsLearningRate() throws IOException {
    Map<String, FloatTensor> straight = train(folder.resolve("straight"), plan(20, 4));
    train(folder.resolve("parts"), plan(10, 4));
    Map<String, FloatTensor> extended = train(folder.resolve("parts"), plan(20, 4));
    assertThat(log).contains("goes on after step 6");
    assertEqual(extended, straight);
  }

  @Test
  void goesOnExactlyAfterAnInterruption() throws IOException {
    Map<String, FloatTensor> straight = train(folder.resolve("straight"), plan(20, 4));
    try (var model = model()) {
      var trainers = new ArrayList<Trainer<TokenBatch>>();
      BatchSource<TokenBatch> interrupting =
          step -> {
            if (step == 18) {
              trainers.getFirst().stop();
            }
            return BATCHES.batch(step);
          };
      trainers.add(trainer(model, interrupting, folder.resolve("interrupted"), plan(20, 4)));
      trainers.getFirst().run();
    }
    assertThat(log).last().isEqualTo("ends after step 18");
    assertEqual(train(folder.resolve("interrupted"), plan(20, 4)), straight);
  }

  @Test
  void learnsAndKeepsTheBestWeightsWithWhatTheyAre() throws IOException {
    double best;
    try (var model = model()) {
      double before = model.evaluate(VALIDATION.getFirst());
      best = trainer(model, BATCHES, folder, plan(60, 20)).run();
      assertThat(best).isLessThan(before / 2);
    }
    var files = new ModelFiles(folder);
    assertThat(files.readDescription("config", TransformerConfig.class)).isEqualTo(TINY);
    assertThat(files.readDescription().path("corpus").asString()).isEqualTo("made up");
    assertThat(files.readDescription().path("training").path("best_loss").asString())
        .isEqualTo(Double.toString(best));
    try (var model = TransformerModel.of(TINY, files.readWeights(), Precision.FLOAT32, 0)) {
      assertThat(meanLoss(model)).isCloseTo(best, within(1e-3));
    }
    assertThat(Files.readAllLines(folder.resolve("curve.csv"))).hasSize(1 + 60 / 5);
    assertThat(folder.resolve("curve.svg")).content().startsWith("<svg").contains("polyline");
  }

  private Map<String, FloatTensor> train(Path target, TrainingPlan plan) throws IOException {
    try (var model = model()) {
      trainer(model, BATCHES, target, plan).run();
      return model.parameters().snapshot();
    }
  }

  private Trainer<TokenBatch> trainer(
      TokenNetwork model, BatchSource<TokenBatch> batches, Path target, TrainingPlan plan) {
    return new Trainer<>(
        model, batches, VALIDATION, plan, target, Map.of("corpus", "made up"), log::add);
  }

  private static TokenNetwork model() {
    return TransformerModel.untrained(TINY, Precision.fastest(), 0.1, 3);
  }

  private static double meanLoss(TokenNetwork model) {
    var mean = new MeanLoss();
    VALIDATION.forEach(batch -> mean.add(model.evaluate(batch), model.targets(batch)));
    return mean.value();
  }

  private static TrainingPlan plan(long steps, long fallingSteps) {
    return new TrainingPlan(
        steps,
        Duration.ofHours(1),
        new LearningRate(0.02, 5, (double) fallingSteps / steps),
        AdamW.Settings.DEFAULT,
        5,
        Duration.ofHours(1),
        1);
  }

  private static void assertEqual(
      Map<String, FloatTensor> actual, Map<String, FloatTensor> expected) {
    expected.forEach(
        (name, tensor) ->
            assertThat(Arrays.equals(actual.get(name).values(), tensor.values()))
                .as(name)
                .isTrue());
  }
}
