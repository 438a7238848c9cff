package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ai.djl.ndarray.NDManager;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.LanguageModels;
import app.refrain.model.evaluation.TinyCorpus;
import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.ParameterSpec;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Safetensors;
import app.refrain.model.torch.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTrainingTest {

  private static final String TOKENIZER =
      """
      {"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "WhitespaceSplit"},
       "model": {"type": "WordLevel", "unk_token": "?",
                 "vocab": {"?": 0, "flute:": 1, "Bar": 2, "on": 3, "1": 4, "quarter,": 5, "eighth,": 6}}}
      """;
  private static final String CONFIG =
      """
      {"model_type": "llama", "vocab_size": 7, "hidden_size": 8, "num_hidden_layers": 1,
       "num_attention_heads": 2, "intermediate_size": 12, "max_position_embeddings": 32,
       "tie_word_embeddings": true}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeCorpus() throws IOException {
    TinyCorpus.write(folder);
  }

  @Test
  void beginsWithAPretrainedCheckpointInItsOwnWords() throws IOException {
    Path pretrained = Files.createDirectory(folder.resolve("pretrained"));
    writeCheckpoint(pretrained);

    double loss = train(Optional.of(pretrained));

    assertThat(loss).isLessThan(2);
    assertThat(folder.resolve("out/tokenizer.json")).hasContent(TOKENIZER);
    try (LanguageModel model = LanguageModels.load(folder.resolve("out"))) {
      assertThat(model.vocabulary()).isEqualTo(7);
      assertThat(model.context()).isEqualTo(32);
    }
  }

  @Test
  void refusesWeightsOfAnotherVocabulary() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("model.json"),
        """
        {"vocabulary": "another", "config": {"vocabulary": 7, "width": 8, "layers": 1, "heads": 2,
         "keyValueHeads": 2, "headWidth": 4, "hidden": 12, "context": 32, "ropeTheta": 10000.0,
         "normEpsilon": 1e-5, "queryKeyValueBias": false, "tiedHead": true, "contextFeatures": 0}}
        """);

    assertThatIOException()
        .isThrownBy(() -> train(Optional.of(other)))
        .withMessageContaining("was made for another vocabulary");
  }

  private double train(Optional<Path> init) throws IOException {
    return DraftTraining.run(
        List.of(folder),
        folder.resolve("out"),
        new DraftTraining.Choices(init, 0, Optional.empty()),
        Duration.ofSeconds(1),
        1,
        line -> {});
  }

  private static void writeCheckpoint(Path folder) throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
    Files.writeString(folder.resolve("config.json"), CONFIG);
    String layer = "model.layers.0.";
    List<ParameterSpec> specs = new ArrayList<>();
    specs.add(ParameterSpec.normal("model.embed_tokens.weight", 0.1, 7, 8));
    for (String name : List.of("q", "k", "v", "o")) {
      specs.add(ParameterSpec.normal(layer + "self_attn." + name + "_proj.weight", 0.1, 8, 8));
    }
    specs.add(ParameterSpec.normal(layer + "mlp.gate_proj.weight", 0.1, 12, 8));
    specs.add(ParameterSpec.normal(layer + "mlp.up_proj.weight", 0.1, 12, 8));
    specs.add(ParameterSpec.normal(layer + "mlp.down_proj.weight", 0.1, 8, 12));
    specs.add(ParameterSpec.constant(layer + "input_layernorm.weight", 1, 8));
    specs.add(ParameterSpec.constant(layer + "post_attention_layernorm.weight", 1, 8));
    specs.add(ParameterSpec.constant("model.norm.weight", 1, 8));
    try (NDManager manager = Torch.newManager();
        Parameters parameters = Parameters.draw(manager, specs, 1)) {
      Safetensors.write(
          folder.resolve("model.safetensors"),
          new Safetensors.Content(parameters.snapshot(), Map.of()),
          FloatFormat.BF16);
    }
  }
}
