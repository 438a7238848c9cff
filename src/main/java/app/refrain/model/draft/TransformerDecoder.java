package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import java.util.Map;

/** Makes transformers that write, with a cache of keys and values for each session. */
public final class TransformerDecoder {
  private TransformerDecoder() {}

  /**
   * The decoder of trained weights.
   *
   * @param cache the number type of the cache, which is read as a whole for each token; all else is
   *     float32
   * @throws IllegalArgumentException if the weights are not those of such a network
   */
  public static LanguageModel of(
      TransformerConfig config, Map<String, FloatTensor> trained, Precision cache) {
    var layout = new TransformerLayout(config);
    layout.check(trained);
    NDManager manager = Torch.newManager();
    return new Decoder(
        new Decoder.Input(config.vocabulary(), config.context(), config.contextFeatures()),
        manager,
        ScriptModule.load(
            manager,
            TransformerDecoder.class,
            "transformer_decoder.py",
            layout.decoderSettings(cache)),
        TransformerWeights.of(config, trained, manager));
  }
}
