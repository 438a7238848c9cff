package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import app.refrain.model.torch.Trainable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A decoder-only transformer over tokens with context features. */
public final class TransformerModel implements Trainable<TokenBatch>, AutoCloseable {
  static final String ARCHITECTURE = "transformer";

  private final TransformerConfig config;
  private final NDManager manager;
  private final Parameters parameters;
  private final ScriptModule script;
  private final NDArray rotations;

  private TransformerModel(
      TransformerConfig config,
      NDManager manager,
      Parameters parameters,
      Precision precision,
      double dropout) {
    var layout = new TransformerLayout(config);
    this.config = config;
    this.manager = manager;
    this.parameters = parameters;
    script =
        ScriptModule.load(
            manager,
            TransformerModel.class,
            "transformer.py",
            layout.trainingSettings(precision, dropout));
    rotations =
        manager.create(layout.rotations(), new Shape(config.context(), config.headWidth() / 2, 2));
  }

  /** A network to be trained, with weights drawn by a random seed. */
  public static TransformerModel untrained(
      TransformerConfig config, Precision precision, double dropout, long seed) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.draw(manager, new TransformerLayout(config).parameters(), seed);
    return new TransformerModel(config, manager, parameters, precision, dropout);
  }

  /**
   * A network with the weights of a file.
   *
   * @throws IllegalArgumentException if the weights do not fit the shape
   */
  public static TransformerModel of(
      TransformerConfig config,
      Map<String, FloatTensor> weights,
      Precision precision,
      double dropout) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.of(manager, new TransformerLayout(config).parameters(), weights);
    return new TransformerModel(config, manager, parameters, precision, dropout);
  }

  public TransformerConfig config() {
    return config;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public NDArray loss(TokenBatch batch, NDManager manager) {
    return run("train", batch, manager);
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
        method, new NDList(tokens, batch.targetArray(scope), features, rotations), parameters);
  }
}
