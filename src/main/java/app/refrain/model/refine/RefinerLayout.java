package app.refrain.model.refine;

import app.refrain.model.torch.ParameterSpec;
import app.refrain.model.torch.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names, shapes and order of a refiner's parameters, and the numbers by which its script finds
 * them.
 */
record RefinerLayout(RefinerConfig config) {
  private static final double EMBEDDING_DEVIATION = 0.05;
  private static final int FLOAT32 = 6;
  private static final int BFLOAT16 = 15;

  /** Whether a note is dropped (class 0) or kept (class 1). */
  static final int STATES = 2;

  private static final int PITCHES = STATES + Outcome.PITCHES;
  private static final int SHIFTS = PITCHES + Outcome.SHIFTS;
  private static final int DURATIONS = SHIFTS + Outcome.DURATIONS;
  private static final int PITCH_OFFERS = DURATIONS + Offers.PITCHES;
  private static final int SHIFT_OFFERS = PITCH_OFFERS + Offers.SHIFTS;
  private static final int OUTPUTS = SHIFT_OFFERS + Offers.DURATIONS;

  List<ParameterSpec> parameters() {
    int encoded = 2 * config.encoderWidth();
    var specs = new ArrayList<ParameterSpec>();
    specs.add(ParameterSpec.normal("features", EMBEDDING_DEVIATION, Feature.COUNT, config.width()));
    for (int layer = 0; layer < config.encoderLayers(); layer++) {
      int inputs = layer == 0 ? config.width() : encoded;
      addLstm(specs, "encoder." + layer + ".forward.", inputs, config.encoderWidth());
      addLstm(specs, "encoder." + layer + ".backward.", inputs, config.encoderWidth());
    }
    addLstm(specs, "decoder.", encoded + config.width(), config.decoderWidth());
    specs.add(normal("head", OUTPUTS, config.decoderWidth()));
    specs.add(ParameterSpec.constant("head_bias", 0, OUTPUTS));
    return specs;
  }

  /** Gates in the engine's order (input, forget, cell, output) and its two biases. */
  private static void addLstm(List<ParameterSpec> specs, String name, int inputs, int width) {
    specs.add(normal(name + "input", 4 * width, inputs));
    specs.add(normal(name + "recurrent", 4 * width, width));
    specs.add(ParameterSpec.constant(name + "input_bias", 0, 4L * width));
    specs.add(ParameterSpec.constant(name + "recurrent_bias", 0, 4L * width));
  }

  /** Keeps the deviation of what a matrix gives near that of what it takes. */
  private static ParameterSpec normal(String name, int outputs, int inputs) {
    return ParameterSpec.normal(name, 1 / Math.sqrt(3.0 * inputs), outputs, inputs);
  }

  /** What stands for the placeholders of the script. */
  Map<String, Object> scriptSettings(Precision precision, double dropout) {
    var settings = new TreeMap<String, Object>();
    int encoderArrays = 8 * config.encoderLayers();
    settings.put("product_type", precision == Precision.BFLOAT16 ? BFLOAT16 : FLOAT32);
    settings.put("dropout", dropout);
    settings.put("width", config.width());
    settings.put("encoder_layers", config.encoderLayers());
    settings.put("encoder_states", 2 * config.encoderLayers());
    settings.put("encoder_width", config.encoderWidth());
    settings.put("decoder_width", config.decoderWidth());
    settings.put("two_states", 2 * config.decoderWidth());
    settings.put("decoder", 1 + encoderArrays);
    settings.put("head", 5 + encoderArrays);
    settings.put("head_bias", 6 + encoderArrays);
    settings.put("states", STATES);
    settings.put("pitches", PITCHES);
    settings.put("shifts", SHIFTS);
    settings.put("durations", DURATIONS);
    settings.put("pitch_offers", PITCH_OFFERS);
    settings.put("shift_offers", SHIFT_OFFERS);
    settings.put("duration_offers", OUTPUTS);
    return settings;
  }
}
