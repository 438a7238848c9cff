package app.refrain.model;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.LanguageModels;
import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.judge.Judge;
import app.refrain.model.text.Vocabulary;
import app.refrain.model.torch.ModelFiles;
import app.refrain.music.analysis.copying.CopyIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The models of a folder: {@code draft}, {@code refiner}, {@code judge} and {@code lstm}, each in a
 * folder of its own. Those that are not there are not on offer.
 */
public final class Models implements AutoCloseable {

  /** The index of the pieces that a model learnt from, in its folder. */
  static final String LEARNT = "learnt.idx";

  /** What a pretrained model brings for a vocabulary. */
  private static final String TOKENIZER = "tokenizer.json";

  private final LocalDrafter draft;
  private final LocalDrafter lstm;
  private final LoadedModel<Refiner> refiner;
  private final LoadedModel<Judge> judge;

  private Models(Path folder, int together) throws IOException {
    draft = drafter(folder, "draft", together);
    lstm = drafter(folder, "lstm", 1);
    refiner = refiner(folder.resolve("refiner"));
    judge = judge(folder.resolve("judge"));
  }

  /**
   * Loads all models of a folder.
   *
   * @throws IOException if files cannot be read, do not fit each other, or were made for another
   *     vocabulary
   */
  public static Models load(Path folder) throws IOException {
    return load(folder, 1);
  }

  /**
   * The same; of several compositions at a time, the drafts of up to so many go through the
   * language model together.
   */
  public static Models load(Path folder, int together) throws IOException {
    return new Models(folder, together);
  }

  private static LocalDrafter drafter(Path folder, String role, int together) throws IOException {
    Path model = folder.resolve(role);
    if (!Files.exists(model.resolve("model.json"))) {
      return null;
    }
    ModelFiles files = new ModelFiles(model);
    String vocabulary = files.readDescription("vocabulary", String.class);
    if (!vocabulary.equals(Vocabulary.STANDARD.checksum())) {
      throw new IOException(
          Files.exists(model.resolve(TOKENIZER)) || vocabulary.equals(TOKENIZER)
              ? "The model in "
                  + model
                  + " writes with a tokenizer of its own, and cannot compose here. Serve it by an"
                  + " OpenAI-compatible program and set refrain.llm.url"
              : "The model in " + model + " was made for another vocabulary; train it anew");
    }
    return new LocalDrafter(
        new LoadedModel<>(
            LanguageModels.load(model, together), new ModelId(role, role, files.checksum())),
        learnt(model));
  }

  /** What a model learnt from, if its folder tells. */
  private static Optional<CopyIndex> learnt(Path model) throws IOException {
    Path index = model.resolve(LEARNT);
    if (!Files.exists(index)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(index)) {
      return Optional.of(CopyIndex.read(in));
    } catch (IOException e) {
      throw new IOException(index + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static LoadedModel<Refiner> refiner(Path model) throws IOException {
    return Files.exists(model.resolve("model.json"))
        ? new LoadedModel<>(
            Refiner.load(model),
            new ModelId("refiner", "refiner", new ModelFiles(model).checksum()))
        : null;
  }

  private static LoadedModel<Judge> judge(Path model) throws IOException {
    return Files.exists(model.resolve("model.json"))
        ? new LoadedModel<>(
            Judge.load(model), new ModelId("judge", "judge", new ModelFiles(model).checksum()))
        : null;
  }

  /** A composer with every engine whose models are there. */
  public Composer composer() {
    return composer(draft);
  }

  /**
   * A composer whose drafts a language model writes that is served elsewhere; the refiner and the
   * LSTM language model are those of the folder, as far as they are there.
   *
   * @param attempts how often the model is asked before a request fails
   */
  public Composer composer(TextModel served, int attempts) {
    return composer(new TextDrafter(served, attempts));
  }

  private Composer composer(Drafter drafter) {
    Map<Engine, Drafter> drafters = new EnumMap<>(Engine.class);
    if (drafter != null) {
      drafters.put(Engine.LLM, drafter);
      drafters.put(Engine.HYBRID, drafter);
    }
    if (lstm != null) {
      drafters.put(Engine.LSTM, lstm);
    }
    return new NeuralComposer(
        drafters, refiner, judge, Hybrid.standard(judge == null ? null : judge.model()));
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
   * A composer whose hybrid does otherwise than the product's.
   *
   * @param engine whose language model drafts
   */
  public Composer composer(Engine engine, Hybrid hybrid) {
    Drafter drafter = engine == Engine.LSTM ? lstm : draft;
    return new NeuralComposer(Map.of(Engine.HYBRID, drafter), refiner, judge, hybrid);
  }

  /** The judge, if there is one. */
  public Optional<Judge> judge() {
    return Optional.ofNullable(judge).map(LoadedModel::model);
  }

  /**
   * The language model of {@link Engine#LLM} or {@link Engine#LSTM}.
   *
   * @throws IllegalStateException if it is not there
   */
  public LanguageModel languageModel(Engine engine) {
    LocalDrafter drafter = engine == Engine.LSTM ? lstm : draft;
    return present(
            drafter == null ? null : drafter.loaded(), engine == Engine.LSTM ? "lstm" : "draft")
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
      draft.loaded().model().close();
    }
    if (lstm != null) {
      lstm.loaded().model().close();
    }
    if (refiner != null) {
      refiner.model().close();
    }
    if (judge != null) {
      judge.model().close();
    }
  }
}
