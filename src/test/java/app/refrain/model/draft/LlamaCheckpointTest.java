package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlamaCheckpointTest {
  private static final int VOCABULARY = 11;
  private static final int WIDTH = 12;
  private static final int LAYERS = 2;
  private static final int HEADS = 4;
  private static final int KEY_HEADS = 2;
  private static final int HEAD_WIDTH = 6;
  private static final int HIDDEN = 20;
  private static final int[] TOKENS = {3, 1, 4, 1, 5, 9, 2, 6};

  @TempDir Path folder;
  private final Map<String, FloatTensor> tensors = new LinkedHashMap<>();
  private final Random random = new Random(1);

  @BeforeEach
  void drawLayers() {
    put("model.embed_tokens.weight", VOCABULARY, WIDTH);
    for (int layer = 0; layer < LAYERS; layer++) {
      String name = "model.layers." + layer + ".";
      put(name + "input_layernorm.weight", WIDTH);
      put(name + "self_attn.q_proj.weight", HEADS * HEAD_WIDTH, WIDTH);
      put(name + "self_attn.k_proj.weight", KEY_HEADS * HEAD_WIDTH, WIDTH);
      put(name + "self_attn.v_proj.weight", KEY_HEADS * HEAD_WIDTH, WIDTH);
      put(name + "self_attn.o_proj.weight", WIDTH, HEADS * HEAD_WIDTH);
      put(name + "post_attention_layernorm.weight", WIDTH);
      put(name + "mlp.gate_proj.weight", HIDDEN, WIDTH);
      put(name + "mlp.up_proj.weight", HIDDEN, WIDTH);
      put(name + "mlp.down_proj.weight", WIDTH, HIDDEN);
    }
    put("model.norm.weight", WIDTH);
  }

  @ParameterizedTest
  @CsvSource({"llama, true", "llama, false", "qwen2, true"})
  void hasTheLogitsOfAPlainImplementation(String family, boolean tied) throws IOException {
    if (!tied) {
      put("lm_head.weight", VOCABULARY, WIDTH);
    }
    if (family.equals("qwen2")) {
      drawBiases();
    }
    write(config(family, tied));
    LlamaCheckpoint checkpoint = LlamaCheckpoint.read(folder, 32);
    var weights = new LinkedHashMap<String, float[]>();
    tensors.forEach((name, tensor) -> weights.put(name, asStored(tensor)));
    double[][] expected =
        new PlainLlama(WIDTH, LAYERS, HEADS, KEY_HEADS, HEAD_WIDTH, 5000, 1e-5, weights)
            .logits(TOKENS);
    try (LanguageModel model =
        TransformerDecoder.of(checkpoint.config(), checkpoint.weights(), Precision.FLOAT32)) {
      float[][] actual = model.logits(TOKENS, new int[TOKENS.length][0]);
      for (int t = 0; t < TOKENS.length; t++) {
        for (int token = 0; token < VOCABULARY; token++) {
          assertThat((double) actual[t][token]).isCloseTo(expected[t][token], within(1e-4));
        }
      }
    }
  }

  @Test
  void canBeTrainedFurther() throws IOException {
    write(config("llama", true));
    LlamaCheckpoint checkpoint = LlamaCheckpoint.read(folder, 16);
    TokenBatch batch = RandomBatches.of(VOCABULARY, 0, 2, 16).batch(1);
    try (TokenNetwork network =
            TransformerModel.of(checkpoint.config(), checkpoint.weights(), Precision.FLOAT32, 0);
        LanguageModel decoder =
            TransformerDecoder.of(checkpoint.config(), checkpoint.weights(), Precision.FLOAT32)) {
      float[] scores = decoder.score(batch.tokens()[0], batch.activeFeatures()[0]);
      var shifted = new int[1][16];
      System.arraycopy(batch.tokens()[0], 1, shifted[0], 0, 15);
      shifted[0][15] = TokenBatch.NO_TARGET;
      var one =
          new TokenBatch(
              new int[][] {batch.tokens()[0]}, shifted, new int[][][] {batch.activeFeatures()[0]});
      double sum = 0;
      for (float score : scores) {
        sum -= score;
      }
      assertThat(network.evaluate(one)).isCloseTo(sum / 15, within(1e-4));
    }
  }

  @Test
  void refusesWhatItCannotRun() throws IOException {
    write(config("gpt2", true));
    assertThatIOException()
        .isThrownBy(() -> LlamaCheckpoint.read(folder, 16))
        .withMessageContaining("models of the type \"gpt2\" are not supported");
    write(
        config("llama", true)
            .replace("\"rms_norm_eps\"", "\"rope_scaling\": {\"factor\": 8}, \"rms_norm_eps\""));
    assertThatIOException()
        .isThrownBy(() -> LlamaCheckpoint.read(folder, 16))
        .withMessageContaining("scaled rotary positions are not supported");
    write(config("qwen2", true));
    assertThatIOException()
        .isThrownBy(() -> LlamaCheckpoint.read(folder, 16))
        .withMessageContaining("there is no \"model.layers.0.self_attn.q_proj.bias\" in it");
  }

  private void drawBiases() {
    for (int layer = 0; layer < LAYERS; layer++) {
      String name = "model.layers." + layer + ".self_attn.";
      put(name + "q_proj.bias", HEADS * HEAD_WIDTH);
      put(name + "k_proj.bias", KEY_HEADS * HEAD_WIDTH);
      put(name + "v_proj.bias", KEY_HEADS * HEAD_WIDTH);
    }
  }

  private void put(String name, long... shape) {
    var tensorShape = new Shape(shape);
    var values = new float[(int) tensorShape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian(shape.length == 1 ? 1 : 0, 0.4);
    }
    tensors.put(name, new FloatTensor(tensorShape, values));
  }

  /** What is left of the values in sixteen bits. */
  private static float[] asStored(FloatTensor tensor) {
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat((Float.floatToIntBits(values[i]) + 0x8000) & 0xffff0000);
    }
    return values;
  }

  private void write(String config) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    Safetensors.write(
        folder.resolve("model.safetensors"),
        new Safetensors.Content(tensors, Map.of("format", "pt")),
        FloatFormat.BF16);
  }

  private static String config(String family, boolean tied) {
    return """
        {"model_type": "%s", "vocab_size": 11, "hidden_size": 12, "num_hidden_layers": 2,
         "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 6, "intermediate_size": 20,
         "max_position_embeddings": 64, "rope_theta": 5000.0, "rms_norm_eps": 1e-5, "hidden_act": "silu",
         "tie_word_embeddings": %s, "torch_dtype": "bfloat16"}
        """
        .formatted(family, tied);
  }
}
