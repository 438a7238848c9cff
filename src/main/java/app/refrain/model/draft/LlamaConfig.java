package app.refrain.model.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code config.json} of a pretrained checkpoint. */
final class LlamaConfig {
  private static final Set<String> FAMILIES = Set.of("llama", "mistral", "qwen2");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final JsonNode json;

  private LlamaConfig(Path file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  /**
   * @param contextLimit the most positions to make room for
   * @throws IOException if the file cannot be read or describes a network of another kind
   */
  static TransformerConfig read(Path file, int contextLimit) throws IOException {
    try {
      return new LlamaConfig(file, JSON.readTree(Files.readAllBytes(file))).shape(contextLimit);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(file + " does not describe a network: " + e.getMessage(), e);
    }
  }

  private TransformerConfig shape(int contextLimit) throws IOException {
    String family = json.path("model_type").asString("unknown");
    require(FAMILIES.contains(family), "models of the type \"" + family + "\" are not supported");
    String activation = json.path("hidden_act").asString("silu");
    require(activation.equals("silu"), "the activation \"" + activation + "\" is not supported");
    JsonNode scaling = json.path("rope_scaling");
    require(
        scaling.isMissingNode() || scaling.isNull(), "scaled rotary positions are not supported");
    require(!json.path("use_sliding_window").asBoolean(false), "sliding windows are not supported");
    int heads = number("num_attention_heads");
    int width = number("hidden_size");
    return new TransformerConfig(
        number("vocab_size"),
        width,
        number("num_hidden_layers"),
        heads,
        json.path("num_key_value_heads").asInt(heads),
        json.path("head_dim").asInt(width / Math.max(1, heads)),
        number("intermediate_size"),
        Math.min(contextLimit, number("max_position_embeddings")),
        json.path("rope_theta").asDouble(10_000),
        json.path("rms_norm_eps").asDouble(1e-6),
        json.path("attention_bias").asBoolean(family.equals("qwen2")),
        json.path("tie_word_embeddings").asBoolean(false),
        0);
  }

  private int number(String name) throws IOException {
    require(json.path(name).isInt(), "it has no whole number \"" + name + "\"");
    return json.path(name).asInt();
  }

  private void require(boolean condition, String complaint) throws IOException {
    if (!condition) {
      throw new IOException(file + ": " + complaint);
    }
  }
}
