package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import java.util.Map;

/** Makes decoder-only transformers to be trained. */
public final class TransformerModel {
  static final String ARCHITECTURE = "transformer";

  private TransformerModel() {}

  /** A network with weights drawn by a random seed. */
  public static TokenNetwork untrained(
      TransformerConfig config, Precision precision, double dropout, long seed) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.draw(manager, new TransformerLayout(config).parameters(), seed);
    return network(config, manager, parameters, precision, dropout);
  }

  /**
   * A network with the weights of a file.
   *
   * @throws IllegalArgumentException if the weights do not fit the shape
   */
  public static TokenNetwork of(
      TransformerConfig config,
      Map<String, FloatTensor> weights,
      Precision precision,
      double dropout) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.of(manager, new TransformerLayout(config).parameters(), weights);
    return network(config, manager, parameters, precision, dropout);
  }

  private static TokenNetwork network(
      TransformerConfig config,
      NDManager manager,
      Parameters parameters,
      Precision precision,
      double dropout) {
    var layout = new TransformerLayout(config);
    NDArray rotations =
        manager.create(layout.rotations(), new Shape(config.context(), config.headWidth() / 2, 2));
    return new TokenNetwork(
        ARCHITECTURE,
        config,
        config.contextFeatures(),
        manager,
        parameters,
        ScriptModule.load(
            manager,
            TransformerModel.class,
            "transformer.py",
            layout.trainingSettings(precision, dropout)),
        rotations);
  }
}
