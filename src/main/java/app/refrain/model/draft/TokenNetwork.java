package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Trainable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network over tokens with context features that can be trained. Its memory is the engine's until
 * it is closed.
 */
public final class TokenNetwork implements Trainable<TokenBatch>, AutoCloseable {
  private final String architecture;
  private final Object config;
  private final int contextFeatures;
  private final NDManager manager;
  private final Parameters parameters;
  private final ScriptModule script;
  private final NDArray constants;

  /**
   * @param config what {@code model.json} says of the shape
   * @param manager owns the rest
   * @param script has the methods {@code train} and {@code evaluate}
   * @param constants what they need beside the batch and the parameters
   */
  TokenNetwork(
      String architecture,
      Object config,
      int contextFeatures,
      NDManager manager,
      Parameters parameters,
      ScriptModule script,
      NDArray constants) {
    this.architecture = architecture;
    this.config = config;
    this.contextFeatures = contextFeatures;
    this.manager = manager;
    this.parameters = parameters;
    this.script = script;
    this.constants = constants;
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
    description.put("architecture", architecture);
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
    NDArray features = contextFeatures > 0 ? batch.featureArray(scope, contextFeatures) : tokens;
    return script.differentiable(
        method, new NDList(tokens, batch.targetArray(scope), features, constants), parameters);
  }
}
