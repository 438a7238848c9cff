package app.refrain.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The models that are packaged with the application, put into a folder where they can be read as
 * files.
 */
public final class ShippedModels {

  private static final List<String> MODELS = List.of("draft", "refiner", "lstm");
  private static final List<String> FILES =
      List.of("model.json", "weights.safetensors", "learnt.idx");

  private ShippedModels() {}

  /**
   * A new temporary folder with the packaged models, for {@link Models#load}; it may be deleted
   * once they are loaded.
   *
   * @throws IOException if they cannot be written
   */
  public static Path unpack() throws IOException {
    Path folder = Files.createTempDirectory("refrain-models");
    for (String model : MODELS) {
      for (String file : FILES) {
        copy("/models/" + model + "/" + file, folder.resolve(model).resolve(file));
      }
    }
    return folder;
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream packaged = ShippedModels.class.getResourceAsStream(resource)) {
      if (packaged != null) {
        Files.createDirectories(target.getParent());
        Files.copy(packaged, target);
        target.toFile().deleteOnExit();
      }
    }
  }
}
