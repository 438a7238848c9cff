package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import java.util.Collections;
import java.util.Map;

/** Makes transformers that write: float32, with a cache of keys and values for each session. */
public final class TransformerDecoder {
  private TransformerDecoder() {}

  /**
   * The decoder of trained weights.
   *
   * @throws IllegalArgumentException if the weights are not those of such a network
   */
  public static LanguageModel of(TransformerConfig config, Map<String, FloatTensor> trained) {
    var layout = new TransformerLayout(config);
    layout.check(trained);
    NDManager manager = Torch.newManager();
    return new Decoder(
        new Decoder.Input(config.vocabulary(), config.context(), config.contextFeatures()),
        manager,
        ScriptModule.load(
            manager, TransformerDecoder.class, "transformer_decoder.py", layout.decoderSettings()),
        TransformerWeights.of(config, trained, manager),
        rows -> Collections.nCopies(config.layers(), keysAndValues(config, rows)));
  }

  private static Shape keysAndValues(TransformerConfig config, int rows) {
    return new Shape(rows, 2L * config.keyValueHeads(), config.context(), config.headWidth());
  }
}
