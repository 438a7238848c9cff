package app.refrain.model.training;

import app.refrain.model.draft.GrownWeights;
import app.refrain.model.draft.LlamaCheckpoint;
import app.refrain.model.draft.PretrainedTokenizer;
import app.refrain.model.draft.TokenNetwork;
import app.refrain.model.draft.TransformerConfig;
import app.refrain.model.draft.TransformerModel;
import app.refrain.model.text.StateFeatures;
import app.refrain.model.text.TokenText;
import app.refrain.model.text.Vocabulary;
import app.refrain.model.torch.AdamW;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Muon;
import app.refrain.model.torch.Optimizer;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains the language model on the score text of a corpus. */
public final class DraftTraining {

  private static final int WINDOWS = 4;
  private static final LearningRate RATE = new LearningRate(1.5e-3, 300, 0.35);

  /** Gentler: what a network has learned already should last. */
  private static final LearningRate TUNING_RATE = new LearningRate(2e-4, 100, 0.5);

  private static final Optimizer.Settings OPTIMIZER =
      new Muon.Settings(0.95, name -> name.startsWith("layers."), AdamW.Settings.DEFAULT);

  private static final int PRETRAINED_CONTEXT = 1024;
  private static final String TOKENIZER = "tokenizer.json";
  private static final long SEED = 20_261;

  private DraftTraining() {}

  /**
   * What may be chosen.
   *
   * @param init weights to begin with: the folder of a draft model, or of a pretrained checkpoint
   *     of Llama's shape with its tokenizer
   * @param dropout share of each layer's outputs that is left out, against learning a small corpus
   *     by heart
   * @param rate the highest learning rate; usually a gentle one where there are weights to begin
   *     with
   */
  public record Choices(Optional<Path> init, double dropout, Optional<Double> rate) {

    private LearningRate learningRate() {
      LearningRate usual = init.isPresent() ? TUNING_RATE : RATE;
      return rate.isPresent()
          ? new LearningRate(rate.get(), usual.warmUpSteps(), usual.fall())
          : usual;
    }
  }

  /**
   * Trains, going on from what is in the folder.
   *
   * @param time of this sitting
   * @param threads of the numerics
   * @return the lowest validation loss, in nats a token
   */
  public static double run(
      List<Path> corpus,
      Path folder,
      Choices choices,
      Duration time,
      int threads,
      Consumer<String> log)
      throws IOException {
    Torch.useThreads(threads);
    var sitting = new TextTraining.Sitting(corpus, folder, time, log);
    if (choices.init().isEmpty()) {
      TransformerConfig config =
          TransformerConfig.small(Vocabulary.STANDARD.size(), StateFeatures.size());
      try (TokenNetwork network =
          TransformerModel.untrained(config, Precision.fastest(), choices.dropout(), SEED)) {
        return train(sitting, choices, config, network);
      }
    }
    return Files.exists(choices.init().get().resolve(TOKENIZER))
        ? tunePretrained(sitting, choices.init().get(), choices)
        : tuneOwn(sitting, choices.init().get(), choices);
  }

  private static double tuneOwn(TextTraining.Sitting sitting, Path init, Choices choices)
      throws IOException {
    ModelFiles files = new ModelFiles(init);
    TransformerConfig trained = files.readDescription("config", TransformerConfig.class);
    String vocabulary = files.readDescription("vocabulary", String.class);
    if (!Vocabulary.knows(vocabulary, trained.vocabulary())) {
      throw new IOException("The model in " + init + " was made for another vocabulary");
    }
    TransformerConfig config = trained.grown(Vocabulary.STANDARD.size(), StateFeatures.size());
    Map<String, FloatTensor> weights =
        GrownWeights.of(files.readWeights(), config.vocabulary(), config.contextFeatures());
    try (TokenNetwork network =
        TransformerModel.of(config, weights, Precision.fastest(), choices.dropout())) {
      return train(sitting, choices, config, network);
    }
  }

  private static double train(
      TextTraining.Sitting sitting, Choices choices, TransformerConfig config, TokenNetwork network)
      throws IOException {
    return new TextTraining(WINDOWS, config.context(), choices.learningRate(), OPTIMIZER)
        .run(
            sitting,
            network,
            sampler -> sampler::draw,
            Map.of("vocabulary", Vocabulary.STANDARD.checksum()));
  }

  private static double tunePretrained(TextTraining.Sitting sitting, Path init, Choices choices)
      throws IOException {
    LlamaCheckpoint checkpoint = LlamaCheckpoint.read(init, PRETRAINED_CONTEXT);
    Files.createDirectories(sitting.folder());
    Path tokens =
        Files.copy(
            init.resolve(TOKENIZER),
            sitting.folder().resolve(TOKENIZER),
            StandardCopyOption.REPLACE_EXISTING);
    try (PretrainedTokenizer tokenizer = PretrainedTokenizer.read(tokens);
        TokenNetwork network =
            TransformerModel.of(
                checkpoint.config(),
                checkpoint.weights(),
                Precision.fastest(),
                choices.dropout())) {
      return new TextTraining(
              WINDOWS,
              checkpoint.config().context(),
              choices.learningRate(),
              AdamW.Settings.DEFAULT)
          .run(
              sitting,
              network,
              sampler -> random -> read(tokenizer, sampler.drawEnglish(random)),
              Map.of("vocabulary", TOKENIZER));
    }
  }

  private static TokenText read(PretrainedTokenizer tokenizer, String english) {
    int[] tokens = tokenizer.encode(english);
    return new TokenText(tokens, new int[tokens.length][0]);
  }
}
