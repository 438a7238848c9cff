package app.refrain.model.draft;

import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Safetensors;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A pretrained language model of Llama's shape (Llama, SmolLM, Mistral, Qwen2), as the shape and
 * weights of a {@link TransformerModel} or {@link TransformerDecoder}.
 *
 * @param weights by the names that these use
 */
public record LlamaCheckpoint(TransformerConfig config, Map<String, FloatTensor> weights) {

  /**
   * Reads a folder with {@code config.json} and one or several {@code *.safetensors} files.
   *
   * @param contextLimit the most positions to make room for
   * @throws IOException if a file is missing or cannot be read, or the network is of another kind
   */
  public static LlamaCheckpoint read(Path folder, int contextLimit) throws IOException {
    TransformerConfig config = LlamaConfig.read(folder.resolve("config.json"), contextLimit);
    var tensors = new HashMap<String, FloatTensor>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.safetensors")) {
      for (Path file : files) {
        tensors.putAll(Safetensors.read(file).tensors());
      }
    }
    try {
      var checkpoint = new LlamaCheckpoint(config, new Renaming(config, tensors).weights());
      new TransformerLayout(config).check(checkpoint.weights());
      return checkpoint;
    } catch (IllegalArgumentException e) {
      throw new IOException(
          folder + " is not a checkpoint that fits together: " + e.getMessage(), e);
    }
  }

  /** From the names and the layout of published checkpoints to ours. */
  private record Renaming(TransformerConfig config, Map<String, FloatTensor> published) {
    Map<String, FloatTensor> weights() {
      var weights = new LinkedHashMap<String, FloatTensor>();
      weights.put("embedding", get("model.embed_tokens.weight"));
      for (int layer = 0; layer < config.layers(); layer++) {
        String from = "model.layers." + layer + ".";
        String to = "layers." + layer + ".";
        weights.put(to + "attention_norm", get(from + "input_layernorm.weight"));
        weights.put(to + "qkv", queriesKeysValues(from + "self_attn.%s_proj.weight"));
        if (config.queryKeyValueBias()) {
          weights.put(to + "qkv_bias", queriesKeysValues(from + "self_attn.%s_proj.bias"));
        }
        weights.put(to + "output", get(from + "self_attn.o_proj.weight"));
        weights.put(to + "feed_forward_norm", get(from + "post_attention_layernorm.weight"));
        weights.put(
            to + "gate_up",
            stacked(get(from + "mlp.gate_proj.weight"), get(from + "mlp.up_proj.weight")));
        weights.put(to + "down", get(from + "mlp.down_proj.weight"));
      }
      weights.put("norm", get("model.norm.weight"));
      if (!config.tiedHead()) {
        weights.put("head", get("lm_head.weight"));
      }
      return weights;
    }

    private FloatTensor queriesKeysValues(String pattern) {
      return stacked(
          paired(get(pattern.formatted("q"))),
          paired(get(pattern.formatted("k"))),
          get(pattern.formatted("v")));
    }

    /** Published heads rotate channel i with channel i + half; ours rotate neighbours. */
    private FloatTensor paired(FloatTensor tensor) {
      int rows = (int) tensor.shape().get(0);
      int columns = tensor.values().length / rows;
      int width = config.headWidth();
      var values = new float[tensor.values().length];
      for (int row = 0; row < rows; row++) {
        int channel = row % width;
        int from = row - channel + channel / 2 + (channel % 2) * (width / 2);
        System.arraycopy(tensor.values(), from * columns, values, row * columns, columns);
      }
      return new FloatTensor(tensor.shape(), values);
    }

    /** One above the other. */
    private static FloatTensor stacked(FloatTensor... tensors) {
      int length = 0;
      long rows = 0;
      for (FloatTensor tensor : tensors) {
        length += tensor.values().length;
        rows += tensor.shape().get(0);
      }
      var values = new float[length];
      int at = 0;
      for (FloatTensor tensor : tensors) {
        System.arraycopy(tensor.values(), 0, values, at, tensor.values().length);
        at += tensor.values().length;
      }
      long[] shape = tensors[0].shape().getShape().clone();
      shape[0] = rows;
      return new FloatTensor(new Shape(shape), values);
    }

    private FloatTensor get(String name) {
      FloatTensor tensor = published.get(name);
      if (tensor == null || tensor.shape().dimension() == 0 || tensor.values().length == 0) {
        throw new IllegalArgumentException("there is no \"" + name + "\" in it");
      }
      return tensor;
    }
  }
}
