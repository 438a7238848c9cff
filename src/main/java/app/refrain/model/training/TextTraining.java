package app.refrain.model.training;

import app.refrain.model.draft.TokenBatch;
import app.refrain.model.draft.TokenNetwork;
import app.refrain.model.text.TokenText;
import app.refrain.model.torch.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a language model is trained on score text.
 *
 * @param windows in a batch
 * @param context length of a window, in tokens
 */
record TextTraining(int windows, int context, LearningRate rate, Optimizer.Settings optimizer) {

  private static final long STEPS = 1_000_000;
  private static final int VALIDATION_INTERVAL = 250;
  private static final int VALIDATION_WINDOWS = 60;
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofMinutes(5);
  private static final long SEED = 20_261;

  /** One sitting. */
  record Sitting(List<Path> corpus, Path folder, Duration time, Consumer<String> log) {}

  /**
   * Trains, going on from what is in the folder.
   *
   * @param reading how the network reads the texts of a part of the corpus
   * @return the lowest validation loss, in nats a token
   */
  double run(
      Sitting sitting,
      TokenNetwork network,
      Function<TextSampler, Function<Random, TokenText>> reading,
      Map<String, ?> facts)
      throws IOException {
    Corpus pieces = Corpus.open(sitting.corpus());
    List<Corpus.Piece> learnt = pieces.split("train");
    LearntPieces.write(learnt, sitting.folder());
    TextSampler train = new TextSampler(withArrangements(learnt));
    TextSampler valid = new TextSampler(withArrangements(pieces.split("valid")));
    TrainingPlan plan =
        new TrainingPlan(
            STEPS, sitting.time(), rate, optimizer, VALIDATION_INTERVAL, CHECKPOINT_INTERVAL, SEED);
    List<TokenBatch> validation =
        new TextBatches(reading.apply(valid), windows, context, SEED + 1)
            .first(VALIDATION_WINDOWS / windows);
    return new Trainer<>(
            network,
            new TextBatches(reading.apply(train), windows, context, SEED),
            validation,
            plan,
            sitting.folder(),
            facts,
            sitting.log())
        .run();
  }

  private static List<Corpus.Piece> withArrangements(List<Corpus.Piece> pieces) {
    return Stream.concat(pieces.stream(), Arrangements.of(pieces, SEED).stream()).toList();
  }
}
