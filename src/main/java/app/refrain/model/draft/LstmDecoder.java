package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import java.util.Map;

/** Makes LSTMs that write. What a session remembers is each layer's output and cells. */
public final class LstmDecoder {
  private LstmDecoder() {}

  /**
   * The decoder of trained weights.
   *
   * @throws IllegalArgumentException if the weights are not those of such a network
   */
  public static LanguageModel of(LstmConfig config, Map<String, FloatTensor> trained) {
    var layout = new LstmLayout(config);
    layout.check(trained);
    NDManager manager = Torch.newManager();
    return new Decoder(
        new Decoder.Input(config.vocabulary(), config.context(), config.contextFeatures()),
        manager,
        ScriptModule.load(manager, LstmDecoder.class, "lstm_decoder.py", layout.decoderSettings()),
        LstmWeights.of(config, trained, manager));
  }
}
