package app.refrain.model.training;

import app.refrain.model.draft.LstmConfig;
import app.refrain.model.draft.LstmModel;
import app.refrain.model.draft.TokenNetwork;
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

/** Trains the LSTM language model on the score text of a corpus. */
public final class LstmTraining {

  /** More and shorter than the transformer's, because it reads the windows of a batch in step. */
  private static final int WINDOWS = 8;

  private static final int LENGTH = 512;
  private static final LearningRate RATE = new LearningRate(2e-3, 150, 0.35);
  private static final AdamW.Settings OPTIMIZER = new AdamW.Settings(0.9f, 0.99f, 0.01f, 1f);
  private static final long SEED = 20_261;

  private LstmTraining() {}

  /**
   * Trains, going on from what is in the folder.
   *
   * @param time of this sitting
   * @param threads of the numerics
   * @return the lowest validation loss, in nats a token
   */
  public static double run(
      List<Path> corpus, Path folder, Duration time, int threads, Consumer<String> log)
      throws IOException {
    Torch.useThreads(threads);
    LstmConfig config = LstmConfig.small(Vocabulary.STANDARD.size(), StateFeatures.size());
    try (TokenNetwork network = LstmModel.untrained(config, Precision.fastest(), 0, SEED)) {
      return new TextTraining(WINDOWS, LENGTH, RATE, OPTIMIZER)
          .run(
              new TextTraining.Sitting(corpus, folder, time, log),
              network,
              sampler -> sampler::draw,
              Map.of("vocabulary", Vocabulary.STANDARD.checksum()));
    }
  }
}
