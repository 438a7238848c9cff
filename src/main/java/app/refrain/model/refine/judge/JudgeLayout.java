package app.refrain.model.refine.judge;

import app.refrain.model.torch.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names, shapes and order of a judge's parameters. Features and encoder have the names and, but for
 * more features, the shapes that they have in a refiner.
 */
record JudgeLayout(JudgeConfig config) {

  static final String FEATURES = "features";

  private static final double EMBEDDING_DEVIATION = 0.05;
  private static final int ARRAYS_OF_A_LAYER = 8;

  List<ParameterSpec> parameters() {
    int read = 2 * config.channels();
    var specs = new ArrayList<ParameterSpec>();
    specs.add(
        ParameterSpec.normal(FEATURES, EMBEDDING_DEVIATION, JudgeFeature.COUNT, config.width()));
    for (int layer = 0; layer < config.layers(); layer++) {
      int inputs = layer == 0 ? config.width() : read;
      addLstm(specs, "encoder." + layer + ".forward.", inputs);
      addLstm(specs, "encoder." + layer + ".backward.", inputs);
    }
    specs.add(normal("notes", config.hidden(), read));
    specs.add(ParameterSpec.constant("notes_bias", 0, config.hidden()));
    specs.add(ParameterSpec.constant("note", 0, 1, config.hidden()));
    specs.add(normal("ends", config.hidden(), read));
    specs.add(ParameterSpec.constant("ends_bias", 0, config.hidden()));
    specs.add(ParameterSpec.constant("passage", 0, 1, config.hidden()));
    return specs;
  }

  /** Gates in the engine's order (input, forget, cell, output) and its two biases. */
  private void addLstm(List<ParameterSpec> specs, String name, int inputs) {
    int gates = 4 * config.channels();
    specs.add(normal(name + "input", gates, inputs));
    specs.add(normal(name + "recurrent", gates, config.channels()));
    specs.add(ParameterSpec.constant(name + "input_bias", 0, gates));
    specs.add(ParameterSpec.constant(name + "recurrent_bias", 0, gates));
  }

  /** Keeps the deviation of what a matrix gives near that of what it takes. */
  private static ParameterSpec normal(String name, int outputs, int inputs) {
    return ParameterSpec.normal(name, 1 / Math.sqrt(3.0 * inputs), outputs, inputs);
  }

  /** What stands for the placeholders of the script. */
  Map<String, Object> scriptSettings(double dropout) {
    var settings = new TreeMap<String, Object>();
    int head = 1 + ARRAYS_OF_A_LAYER * config.layers();
    settings.put("dropout", dropout);
    settings.put("layers", config.layers());
    settings.put("states", 2 * config.layers());
    settings.put("channels", config.channels());
    settings.put("head", head);
    return settings;
  }
}
