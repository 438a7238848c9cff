package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import app.refrain.model.torch.Trainable;
import java.util.LinkedHashMap;
import java.util.Map;

/** An LSTM over tokens with context features. Each window starts from an empty memory. */
public final class LstmModel implements Trainable<TokenBatch>, AutoCloseable {
  static final String ARCHITECTURE = "lstm";

  private final LstmConfig config;
  private final NDManager manager;
  private final Parameters parameters;
  private final ScriptModule script;
  private final NDArray openGates;

  private LstmModel(
      LstmConfig config, NDManager manager, Parameters parameters, Precision precision, double dropout) {
    var layout = new LstmLayout(config);
    this.config = config;
    this.manager = manager;
    this.parameters = parameters;
    script =
        ScriptModule.load(
            manager, LstmModel.class, "lstm.py", layout.trainingSettings(precision, dropout));
    openGates = manager.create(layout.openGates());
  }

  /** A network to be trained, with weights drawn by a random seed. */
  public static LstmModel untrained(LstmConfig config, Precision precision, double dropout, long seed) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.draw(manager, new LstmLayout(config).parameters(), seed);
    return new LstmModel(config, manager, parameters, precision, dropout);
  }

  /**
   * A network with the weights of a file.
   *
   * @throws IllegalArgumentException if the weights do not fit the shape
   */
  public static LstmModel of(
      LstmConfig config, Map<String, FloatTensor> weights, Precision precision, double dropout) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.of(manager, new LstmLayout(config).parameters(), weights);
    return new LstmModel(config, manager, parameters, precision, dropout);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public NDArray loss(TokenBatch batch, NDManager scope) {
    return run("train", batch, scope);
  }

  @Override
  public double evaluate(TokenBatch batch) {
    try (NDManager scope = manager.newSubManager()) {
      return run("evaluate", batch, scope).getFloat();
    }
  }

  @Override
  public int targets(TokenBatch batch) {
    return batch.targetCount();
  }

  @Override
  public Map<String, ?> description() {
    var description = new LinkedHashMap<String, Object>();
    description.put("architecture", ARCHITECTURE);
    description.put("config", config);
    return description;
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }

  private NDArray run(String method, TokenBatch batch, NDManager scope) {
    NDArray tokens = batch.tokenArray(scope);
    NDArray features =
        config.contextFeatures() > 0 ? batch.featureArray(scope, config.contextFeatures()) : tokens;
    return script.differentiable(
        method, new NDList(tokens, batch.targetArray(scope), features, openGates), parameters);
  }
}
