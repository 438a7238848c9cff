package app.refrain.model.draft;

import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Precision;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the folders that a training leaves. */
public final class LanguageModels {
  private LanguageModels() {}

  /**
   * The language model of a folder with {@code model.json} and {@code weights.safetensors}.
   *
   * @throws IOException if a file is missing, cannot be read, or is not that of a language model
   */
  public static LanguageModel load(Path folder) throws IOException {
    return load(folder, 1);
  }

  /**
   * The same; of several sequences that are written at a time, up to so many go through a
   * transformer together.
   */
  public static LanguageModel load(Path folder, int together) throws IOException {
    var files = new ModelFiles(folder);
    String architecture = files.readDescription().path("architecture").asString("none");
    try {
      return switch (architecture) {
        case TransformerModel.ARCHITECTURE ->
            BatchingModel.of(
                TransformerDecoder.of(
                    files.readDescription("config", TransformerConfig.class),
                    files.readWeights(),
                    Precision.fastest()),
                together);
        case LstmModel.ARCHITECTURE ->
            LstmDecoder.of(files.readDescription("config", LstmConfig.class), files.readWeights());
        default -> throw new IOException(folder + " holds no language model but: " + architecture);
      };
    } catch (IllegalArgumentException e) {
      throw new IOException(
          folder + " holds no language model that fits together: " + e.getMessage(), e);
    }
  }
}
