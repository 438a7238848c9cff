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
   * @param precision how exact a step is. Its time goes into reading: with {@code BFLOAT16} the
   *     cache has 16 bits a number, and on a processor the matrices have, too (as half-precision
   *     numbers; products are summed in 32 bits). All else is float32.
   * @throws IllegalArgumentException if the weights are not those of such a network
   */
  public static LanguageModel of(
      TransformerConfig config, Map<String, FloatTensor> trained, Precision precision) {
    NDManager manager = Torch.newManager();
    return of(config, trained, precision, manager, !manager.getDevice().isGpu());
  }

  static LanguageModel of(
      TransformerConfig config,
      Map<String, FloatTensor> trained,
      Precision precision,
      NDManager manager,
      boolean onProcessor) {
    var layout = new TransformerLayout(config);
    layout.check(trained);
    ScriptModule script =
        ScriptModule.load(
            manager,
            TransformerDecoder.class,
            "transformer_decoder.py",
            layout.decoderSettings(precision, onProcessor));
    return new Decoder(
        new Decoder.Input(config.vocabulary(), config.context(), config.contextFeatures()),
        manager,
        script,
        TransformerWeights.of(config, trained, manager, script));
  }
}
