package app.refrain.model.draft;

import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ParameterSpec;
import app.refrain.model.torch.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names, shapes and order of a transformer's parameters, and the numbers by which its script finds
 * them.
 */
record TransformerLayout(TransformerConfig config) {
  private static final double DEVIATION = 0.02;

  /**
   * Queries whose scores are computed at once: of 128, 256 and 512 the fastest at 1,024 positions.
   */
  private static final int ATTENTION_BLOCK = 256;

  List<ParameterSpec> parameters() {
    int heads = config.heads() * config.headWidth();
    // Keeps the sum over all layers at the deviation of one (Radford et al., 2019).
    double residual = DEVIATION / Math.sqrt(2.0 * config.layers());
    var specs = new ArrayList<ParameterSpec>();
    specs.add(ParameterSpec.normal("embedding", DEVIATION, config.vocabulary(), config.width()));
    if (config.contextFeatures() > 0) {
      specs.add(
          ParameterSpec.normal("features", DEVIATION, config.contextFeatures(), config.width()));
    }
    for (int layer = 0; layer < config.layers(); layer++) {
      String name = "layers." + layer + ".";
      specs.add(ParameterSpec.constant(name + "attention_norm", 1, config.width()));
      specs.add(
          ParameterSpec.normal(name + "qkv", DEVIATION, queryKeyValueWidth(), config.width()));
      if (config.queryKeyValueBias()) {
        specs.add(ParameterSpec.constant(name + "qkv_bias", 0, queryKeyValueWidth()));
      }
      specs.add(ParameterSpec.normal(name + "output", residual, config.width(), heads));
      specs.add(ParameterSpec.constant(name + "feed_forward_norm", 1, config.width()));
      specs.add(
          ParameterSpec.normal(name + "gate_up", DEVIATION, 2L * config.hidden(), config.width()));
      specs.add(ParameterSpec.normal(name + "down", residual, config.width(), config.hidden()));
    }
    specs.add(ParameterSpec.constant("norm", 1, config.width()));
    if (!config.tiedHead()) {
      specs.add(ParameterSpec.normal("head", DEVIATION, config.vocabulary(), config.width()));
    }
    return specs;
  }

  /**
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  void check(Map<String, FloatTensor> weights) {
    parameters().forEach(spec -> spec.valuesFrom(weights));
  }

  /**
   * What stands for the placeholders of the decoder's script.
   *
   * @param precision of what each step reads: the cache and, on a processor, the matrices
   * @param onProcessor or on a graphics card, which has other kernels
   */
  Map<String, Object> decoderSettings(Precision precision, boolean onProcessor) {
    var settings = new TreeMap<String, Object>(shape());
    settings.put("cache_type", type(precision));
    settings.put("has_half_weights", script(onProcessor && precision != Precision.FLOAT32));
    settings.put("has_flash_attention", script(onProcessor));
    settings.put("attention_scale", 1 / Math.sqrt(config.headWidth()));
    settings.put("context", config.context());
    settings.put("cache_heads", 2 * config.keyValueHeads());
    settings.put("heads_width", config.heads() * config.headWidth());
    settings.put("biases", TransformerWeights.BIASES);
    return settings;
  }

  /** What stands for the placeholders of the training script. */
  Map<String, Object> trainingSettings(Precision precision, double dropout) {
    int bias = config.queryKeyValueBias() ? 1 : 0;
    int firstLayer = config.contextFeatures() > 0 ? 2 : 1;
    int stride = 6 + bias;
    int finalNorm = firstLayer + config.layers() * stride;
    var settings = new TreeMap<String, Object>(shape());
    settings.put("product_type", type(precision));
    settings.put("has_blocked_attention", script(precision == Precision.BFLOAT16));
    settings.put("attention_block", ATTENTION_BLOCK);
    settings.put("attention_scale", 1 / Math.sqrt(config.headWidth()));
    settings.put("dropout", dropout);
    settings.put("norm_epsilon", config.normEpsilon());
    settings.put("inverse_width", 1.0 / config.width());
    settings.put("vocabulary", config.vocabulary());
    settings.put("has_features", script(config.contextFeatures() > 0));
    settings.put("features", 1);
    settings.put("first_layer", firstLayer);
    settings.put("layer_stride", stride);
    settings.put("qkv", 1);
    settings.put("qkv_bias", 2);
    settings.put("output", 2 + bias);
    settings.put("feed_forward_norm", 3 + bias);
    settings.put("gate_up", 4 + bias);
    settings.put("down", 5 + bias);
    settings.put("final_norm", finalNorm);
    settings.put("head", config.tiedHead() ? 0 : finalNorm + 1);
    return settings;
  }

  private Map<String, Object> shape() {
    var settings = new TreeMap<String, Object>();
    settings.put("width", config.width());
    settings.put("layers", config.layers());
    settings.put("hidden", config.hidden());
    settings.put("head_width", config.headWidth());
    settings.put("half_head_width", config.headWidth() / 2);
    settings.put("q_heads", config.heads());
    settings.put("kv_heads", config.keyValueHeads());
    settings.put("qk_heads", config.heads() + config.keyValueHeads());
    settings.put("qkv_heads", config.heads() + 2 * config.keyValueHeads());
    settings.put("group_size", config.heads() / config.keyValueHeads());
    settings.put("has_bias", script(config.queryKeyValueBias()));
    settings.put("has_groups", script(config.heads() > config.keyValueHeads()));
    return settings;
  }

  /**
   * Cosine and sine of each position's rotation of each pair of channels.
   *
   * @return [context][headWidth / 2][2], row by row
   */
  float[] rotations() {
    int pairs = config.headWidth() / 2;
    var rotations = new float[config.context() * pairs * 2];
    for (int position = 0, i = 0; position < config.context(); position++) {
      for (int pair = 0; pair < pairs; pair++) {
        double angle = position * Math.pow(config.ropeTheta(), -(double) pair / pairs);
        rotations[i++] = (float) Math.cos(angle);
        rotations[i++] = (float) Math.sin(angle);
      }
    }
    return rotations;
  }

  private long queryKeyValueWidth() {
    return (config.heads() + 2L * config.keyValueHeads()) * config.headWidth();
  }

  private static String script(boolean value) {
    return value ? "True" : "False";
  }

  /** The engine's number of a number type. */
  private static int type(Precision precision) {
    return precision == Precision.BFLOAT16 ? 15 : 6;
  }
}
