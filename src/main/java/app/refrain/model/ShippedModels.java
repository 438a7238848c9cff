package app.refrain.model;

import app.refrain.music.analysis.copying.CopyIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The models that are packaged with the application, put into a folder where they can be read as
 * files.
 */
public final class ShippedModels {

  private static final List<String> MODELS = List.of("draft", "refiner", "lstm");
  private static final List<String> FILES =
      List.of("model.json", "weights.safetensors", Models.LEARNT);

  private ShippedModels() {}

  /**
   * A new temporary folder with the packaged models, for {@link Models#load}; it may be deleted
   * once they are loaded, and is when the process ends.
   *
   * @throws IOException if they cannot be written
   */
  public static Path unpack() throws IOException {
    Path folder = Files.createTempDirectory("refrain-models");
    deleteOnExit(folder);
    for (String model : MODELS) {
      for (String file : FILES) {
        copy("/models/" + model + "/" + file, folder.resolve(model).resolve(file));
      }
    }
    return folder;
  }

  /**
   * The pieces that the packaged language model learnt from.
   *
   * @return empty if no model is packaged
   * @throws IOException if they cannot be read
   */
  public static Optional<CopyIndex> learnt() throws IOException {
    try (InputStream packaged =
        ShippedModels.class.getResourceAsStream("/models/draft/" + Models.LEARNT)) {
      return packaged == null ? Optional.empty() : Optional.of(CopyIndex.read(packaged));
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream packaged = ShippedModels.class.getResourceAsStream(resource)) {
      if (packaged != null) {
        if (Files.notExists(target.getParent())) {
          deleteOnExit(Files.createDirectory(target.getParent()));
        }
        Files.copy(packaged, target);
        deleteOnExit(target);
      }
    }
  }

  /** What is registered last is deleted first, so a folder comes before what is put into it. */
  private static void deleteOnExit(Path path) {
    path.toFile().deleteOnExit();
  }
}
