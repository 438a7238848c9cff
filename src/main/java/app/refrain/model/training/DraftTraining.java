package app.refrain.model.training;

import app.refrain.model.draft.TokenBatch;
import app.refrain.model.draft.TokenNetwork;
import app.refrain.model.draft.TransformerConfig;
import app.refrain.model.draft.TransformerModel;
import app.refrain.model.text.StateFeatures;
import app.refrain.model.text.Vocabulary;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Trains the language model on the score text of a corpus. */
public final class DraftTraining {

  private static final int WINDOWS = 4;
  private static final int VALIDATION_BATCHES = 10;
  private static final LearningRate RATE = new LearningRate(1.5e-3, 300, 1200);
  private static final long SEED = 20_261;

  private DraftTraining() {}

  /**
   * Trains, going on from what is in the folder.
   *
   * @param time of this sitting
   * @param threads of the numerics
   * @return the lowest validation loss, in nats a token
   */
  public static double run(
      Path corpus, Path folder, Duration time, int threads, Consumer<String> log)
      throws IOException {
    Corpus pieces = Corpus.open(corpus);
    List<Corpus.Piece> learnt = pieces.split("train");
    LearntPieces.write(learnt, folder);
    TextSampler train = new TextSampler(learnt);
    TextSampler valid = new TextSampler(pieces.split("valid"));
    Torch.useThreads(threads);
    TransformerConfig config =
        TransformerConfig.small(Vocabulary.STANDARD.size(), StateFeatures.size());
    TrainingPlan plan =
        new TrainingPlan(
            1_000_000, time, RATE, AdamW.Settings.DEFAULT, 250, Duration.ofMinutes(5), SEED);
    List<TokenBatch> validation =
        new TextBatches(valid, WINDOWS, config.context(), SEED + 1).first(VALIDATION_BATCHES);
    try (TokenNetwork model = TransformerModel.untrained(config, Precision.fastest(), 0, SEED)) {
      return new Trainer<>(
              model,
              new TextBatches(train, WINDOWS, config.context(), SEED),
              validation,
              plan,
              folder,
              Map.of("vocabulary", Vocabulary.STANDARD.checksum()),
              log)
          .run();
    }
  }
}
