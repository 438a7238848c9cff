package app.refrain.model.refine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import app.refrain.model.torch.Trainable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bidirectional LSTM that reads the notes of a draft, and an LSTM that writes what becomes of
 * them, left to right, told what it wrote before. Per note it chooses whether to keep it, its
 * pitch, the shift of its onset and its duration; a choice can point at what the draft has there
 * and at what stands where the music repeats itself.
 */
public final class RefinerModel implements Trainable<RefinerBatch>, AutoCloseable {
  private final RefinerConfig config;
  private final NDManager manager;
  private final Parameters parameters;
  private final ScriptModule script;

  private RefinerModel(
      RefinerConfig config,
      NDManager manager,
      Parameters parameters,
      Precision precision,
      double dropout) {
    this.config = config;
    this.manager = manager;
    this.parameters = parameters;
    script =
        ScriptModule.load(
            manager,
            RefinerModel.class,
            "refiner.py",
            new RefinerLayout(config).scriptSettings(precision, dropout));
  }

  /** A network to be trained, with weights drawn by a random seed. */
  public static RefinerModel untrained(
      RefinerConfig config, Precision precision, double dropout, long seed) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.draw(manager, new RefinerLayout(config).parameters(), seed);
    return new RefinerModel(config, manager, parameters, precision, dropout);
  }

  /**
   * A network with the weights of a file.
   *
   * @throws IllegalArgumentException if the weights do not fit the sizes
   */
  public static RefinerModel of(RefinerConfig config, Map<String, FloatTensor> weights) {
    return of(config, weights, Precision.FLOAT32, 0);
  }

  /**
   * A network with the weights of a file, to be trained on.
   *
   * @throws IllegalArgumentException if the weights do not fit the sizes
   */
  public static RefinerModel of(
      RefinerConfig config, Map<String, FloatTensor> weights, Precision precision, double dropout) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.of(manager, new RefinerLayout(config).parameters(), weights);
    return new RefinerModel(config, manager, parameters, precision, dropout);
  }

  /** Begins to refine a draft; the caller closes it. */
  Reading read(List<NoteInput> inputs) {
    return new Reading(script, manager, parameters, config, inputs);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public NDArray loss(RefinerBatch batch, NDManager scope) {
    return script.differentiable("train", batch.arrays(scope), parameters);
  }

  @Override
  public double evaluate(RefinerBatch batch) {
    try (NDManager scope = manager.newSubManager()) {
      return script.differentiable("evaluate", batch.arrays(scope), parameters).getFloat();
    }
  }

  @Override
  public int targets(RefinerBatch batch) {
    return batch.noteCount();
  }

  @Override
  public Map<String, ?> description() {
    var description = new LinkedHashMap<String, Object>();
    description.put("architecture", "refiner");
    description.put("config", config);
    return description;
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }
}
