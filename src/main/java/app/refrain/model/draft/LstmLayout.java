package app.refrain.model.draft;

import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ParameterSpec;
import app.refrain.model.torch.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Names, shapes and order of an LSTM's parameters, and the numbers by which its scripts find them.
 */
record LstmLayout(LstmConfig config) {
  /** Gates of a cell, in the kernel's order: input, forget, candidate, output. */
  static final int GATES = 4;

  List<ParameterSpec> parameters() {
    // The deviation of a uniform distribution up to 1 / sqrt(hidden), which is customary for
    // recurrent weights.
    double deviation = 1 / Math.sqrt(3.0 * config.hidden());
    // A position has one word and about 25 features, which together should be of size one.
    double ofWord = 0.5;
    double ofFeature = 0.15;
    long gates = (long) GATES * config.hidden();
    var specs = new ArrayList<ParameterSpec>();
    specs.add(ParameterSpec.normal("embedding", ofWord, config.vocabulary(), config.width()));
    if (config.contextFeatures() > 0) {
      specs.add(
          ParameterSpec.normal("features", ofFeature, config.contextFeatures(), config.width()));
    }
    for (int layer = 0; layer < config.layers(); layer++) {
      String name = "layers." + layer + ".";
      specs.add(ParameterSpec.normal(name + "input", deviation, gates, inputs(layer)));
      specs.add(ParameterSpec.normal(name + "recurrent", deviation, gates, config.hidden()));
      specs.add(ParameterSpec.constant(name + "bias", 0, gates));
    }
    specs.add(ParameterSpec.normal("head", deviation, config.vocabulary(), config.hidden()));
    specs.add(ParameterSpec.constant("head_bias", 0, config.vocabulary()));
    return specs;
  }

  /**
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  void check(Map<String, FloatTensor> weights) {
    parameters().forEach(spec -> spec.valuesFrom(weights));
  }

  /**
   * One for the forget gates, which is added to the bias of each layer, and zero for the others.
   */
  float[] openGates() {
    var open = new float[GATES * config.hidden()];
    Arrays.fill(open, config.hidden(), 2 * config.hidden(), 1f);
    return open;
  }

  int inputs(int layer) {
    return layer == 0 ? config.width() : config.hidden();
  }

  Map<String, ?> trainingSettings(Precision precision, double dropout) {
    int firstLayer = config.contextFeatures() > 0 ? 2 : 1;
    return Map.of(
        "product_type",
        precision == Precision.BFLOAT16 ? 15 : 6,
        "dropout",
        dropout,
        "vocabulary",
        config.vocabulary(),
        "layers",
        config.layers(),
        "hidden",
        config.hidden(),
        "has_features",
        config.contextFeatures() > 0 ? "True" : "False",
        "features",
        1,
        "first_layer",
        firstLayer,
        "head",
        firstLayer + 3 * config.layers());
  }

  Map<String, ?> decoderSettings() {
    return Map.of(
        "layers",
        config.layers(),
        "hidden",
        config.hidden(),
        "three_hidden",
        3 * config.hidden(),
        "head",
        1 + 2 * config.layers());
  }
}
