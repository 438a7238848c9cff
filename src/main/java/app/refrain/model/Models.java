package app.refrain.model;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.LanguageModels;
import app.refrain.model.refine.Refiner;
import app.refrain.model.text.Vocabulary;
import app.refrain.model.torch.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The models of a folder: {@code draft}, {@code refiner} and {@code lstm}, each in a folder of its
 * own. Those that are not there are not on offer.
 */
public final class Models implements AutoCloseable {

  private final LoadedModel<LanguageModel> draft;
  private final LoadedModel<LanguageModel> lstm;
  private final LoadedModel<Refiner> refiner;

  private Models(Path folder) throws IOException {
    draft = languageModel(folder, "draft");
    lstm = languageModel(folder, "lstm");
    refiner = refiner(folder.resolve("refiner"));
  }

  /**
   * Loads all models of a folder.
   *
   * @throws IOException if files cannot be read, do not fit each other, or were made for another
   *     vocabulary
   */
  public static Models load(Path folder) throws IOException {
    return new Models(folder);
  }

  private static LoadedModel<LanguageModel> languageModel(Path folder, String role)
      throws IOException {
    Path model = folder.resolve(role);
    if (!Files.exists(model.resolve("model.json"))) {
      return null;
    }
    ModelFiles files = new ModelFiles(model);
    String vocabulary = files.readDescription("vocabulary", String.class);
    if (!vocabulary.equals(Vocabulary.STANDARD.checksum())) {
      throw new IOException(
          "The model in " + model + " was made for another vocabulary; train it anew");
    }
    return new LoadedModel<>(LanguageModels.load(model), new ModelId(role, role, files.checksum()));
  }

  private static LoadedModel<Refiner> refiner(Path model) throws IOException {
    return Files.exists(model.resolve("model.json"))
        ? new LoadedModel<>(
            Refiner.load(model),
            new ModelId("refiner", "refiner", new ModelFiles(model).checksum()))
        : null;
  }

  /** A composer with every engine whose models are there. */
  public Composer composer() {
    Map<Engine, LoadedModel<LanguageModel>> drafters = new EnumMap<>(Engine.class);
    if (draft != null) {
      drafters.put(Engine.LLM, draft);
      drafters.put(Engine.HYBRID, draft);
    }
    if (lstm != null) {
      drafters.put(Engine.LSTM, lstm);
    }
    return new NeuralComposer(drafters, refiner);
  }

  /**
   * The refiner.
   *
   * @throws IllegalStateException if there is none
   */
  public Refiner refiner() {
    return present(refiner, "refiner").model();
  }

  /**
   * The language model of {@link Engine#LLM} or {@link Engine#LSTM}.
   *
   * @throws IllegalStateException if it is not there
   */
  public LanguageModel languageModel(Engine engine) {
    return present(engine == Engine.LSTM ? lstm : draft, engine == Engine.LSTM ? "lstm" : "draft")
        .model();
  }

  private static <M> LoadedModel<M> present(LoadedModel<M> model, String role) {
    if (model == null) {
      throw new IllegalStateException("There is no " + role + " model");
    }
    return model;
  }

  @Override
  public void close() {
    if (draft != null) {
      draft.model().close();
    }
    if (lstm != null) {
      lstm.model().close();
    }
    if (refiner != null) {
      refiner.model().close();
    }
  }
}
