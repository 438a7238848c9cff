package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import java.util.Map;

/** Makes LSTMs to be trained. Each window starts from an empty memory. */
public final class LstmModel {
  static final String ARCHITECTURE = "lstm";

  private LstmModel() {}

  /** A network with weights drawn by a random seed. */
  public static TokenNetwork untrained(
      LstmConfig config, Precision precision, double dropout, long seed) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.draw(manager, new LstmLayout(config).parameters(), seed);
    return network(config, manager, parameters, precision, dropout);
  }

  /**
   * A network with the weights of a file.
   *
   * @throws IllegalArgumentException if the weights do not fit the shape
   */
  public static TokenNetwork of(
      LstmConfig config, Map<String, FloatTensor> weights, Precision precision, double dropout) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.of(manager, new LstmLayout(config).parameters(), weights);
    return network(config, manager, parameters, precision, dropout);
  }

  private static TokenNetwork network(
      LstmConfig config,
      NDManager manager,
      Parameters parameters,
      Precision precision,
      double dropout) {
    var layout = new LstmLayout(config);
    return new TokenNetwork(
        ARCHITECTURE,
        config,
        config.contextFeatures(),
        manager,
        parameters,
        ScriptModule.load(
            manager, LstmModel.class, "lstm.py", layout.trainingSettings(precision, dropout)),
        manager.create(layout.openGates()));
  }
}
