package app.refrain.model;

import app.refrain.model.draft.LstmConfig;
import app.refrain.model.draft.LstmModel;
import app.refrain.model.draft.TokenNetwork;
import app.refrain.model.draft.TransformerConfig;
import app.refrain.model.draft.TransformerModel;
import app.refrain.model.refine.RefinerConfig;
import app.refrain.model.refine.RefinerModel;
import app.refrain.model.refine.Thresholds;
import app.refrain.model.text.StateFeatures;
import app.refrain.model.text.Vocabulary;
import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Trainable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models that learned nothing, small enough to be made by a test; what they write is legal. */
public final class TinyModels {

  private static final int TOKENS = Vocabulary.STANDARD.size();
  private static final int FEATURES = StateFeatures.size();
  private static final TransformerConfig TRANSFORMER =
      new TransformerConfig(TOKENS, 16, 1, 1, 1, 16, 32, 1024, 10_000, 1e-5, false, true, FEATURES);
  private static final LstmConfig LSTM = new LstmConfig(TOKENS, 16, 1, 32, 1024, FEATURES);
  private static final RefinerConfig REFINER = new RefinerConfig(16, 1, 32, 32);
  private static final Map<String, ?> LANGUAGE =
      Map.of("vocabulary", Vocabulary.STANDARD.checksum());

  private TinyModels() {}

  /** Writes the models draft, lstm and refiner into a folder, and gives the folder. */
  public static Path write(Path folder) throws IOException {
    try (TokenNetwork draft = TransformerModel.untrained(TRANSFORMER, Precision.FLOAT32, 0, 1);
        TokenNetwork lstm = LstmModel.untrained(LSTM, Precision.FLOAT32, 0, 2);
        RefinerModel refiner = RefinerModel.untrained(REFINER, Precision.FLOAT32, 0, 3)) {
      write(folder.resolve("draft"), draft, LANGUAGE);
      write(folder.resolve("lstm"), lstm, LANGUAGE);
      write(folder.resolve("refiner"), refiner, Map.of("thresholds", new Thresholds(0.5, 0.5)));
    }
    return folder;
  }

  private static void write(Path folder, Trainable<?> network, Map<String, ?> facts)
      throws IOException {
    var description = new LinkedHashMap<String, Object>(network.description());
    description.putAll(facts);
    new ModelFiles(folder).write(description, network.parameters(), FloatFormat.F16);
  }
}
