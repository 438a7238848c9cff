package app.refrain.model.refine.judge;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import app.refrain.model.torch.Trainable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bidirectional LSTM that reads passages between what stands before and after them, and gives
 * each one number, the energy: how much less than the language model, in nats and up to a constant
 * of the place, real music would have this passage there. Trained by noise-contrastive estimation
 * (Deng et al., "Residual Energy-Based Models for Text Generation", ICLR 2020) in its ranking form
 * (Ma and Collins, EMNLP 2018): which of a real passage and K of the language model's is the real
 * one? Unlike one yes or no a passage, that needs no constant for each beginning, and its loss is
 * the bound on the likelihood of choosing among K + 1.
 */
public final class JudgeModel implements Trainable<JudgeBatch>, AutoCloseable {

  private final JudgeConfig config;
  private final NDManager manager;
  private final Parameters parameters;
  private final ScriptModule script;

  private JudgeModel(JudgeConfig config, NDManager manager, Parameters parameters, double dropout) {
    this.config = config;
    this.manager = manager;
    this.parameters = parameters;
    script =
        ScriptModule.load(
            manager, JudgeModel.class, "judge.py", new JudgeLayout(config).scriptSettings(dropout));
  }

  /** A network to be trained, with weights drawn by a random seed. */
  public static JudgeModel untrained(JudgeConfig config, double dropout, long seed) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.draw(manager, new JudgeLayout(config).parameters(), seed);
    return new JudgeModel(config, manager, parameters, dropout);
  }

  /**
   * A network with the weights of a file.
   *
   * @throws IllegalArgumentException if the weights do not fit the sizes
   */
  public static JudgeModel of(
      JudgeConfig config, Map<String, FloatTensor> weights, double dropout) {
    NDManager manager = Torch.newManager();
    var parameters = Parameters.of(manager, new JudgeLayout(config).parameters(), weights);
    return new JudgeModel(config, manager, parameters, dropout);
  }

  /**
   * Takes what a refiner has learnt about reading notes: its features and its encoder, as far as
   * they are of the same sizes.
   */
  public void beginWith(Map<String, FloatTensor> refiner) {
    Map<String, FloatTensor> weights = new LinkedHashMap<>(parameters.snapshot());
    for (Map.Entry<String, FloatTensor> own : weights.entrySet()) {
      FloatTensor other = refiner.get(own.getKey());
      if (other != null && other.shape().equals(own.getValue().shape())) {
        own.setValue(other);
      } else if (other != null && own.getKey().equals(JudgeLayout.FEATURES)) {
        float[] rows = own.getValue().values().clone();
        if (other.shape().get(1) == own.getValue().shape().get(1)) {
          System.arraycopy(other.values(), 0, rows, 0, other.values().length);
          own.setValue(new FloatTensor(own.getValue().shape(), rows));
        }
      }
    }
    parameters.restore(weights);
  }

  /**
   * The energies of all versions.
   *
   * @return of each group, of each version
   */
  public List<double[]> energies(JudgeBatch batch) {
    JudgeArrays arrays = new JudgeArrays(batch);
    try (NDManager scope = manager.newSubManager()) {
      NDList inputs = arrays.passages(scope);
      IValue[] values = new IValue[inputs.size() + 1];
      for (int i = 0; i < inputs.size(); i++) {
        values[i] = IValue.from((PtNDArray) inputs.get(i));
      }
      values[inputs.size()] = IValue.listFrom(parameters.arrays().toArray(PtNDArray[]::new));
      try {
        return arrays.byGroup(script.run(scope, "judge", values).toFloatArray());
      } finally {
        for (IValue value : values) {
          value.close();
        }
      }
    }
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public NDArray loss(JudgeBatch batch, NDManager scope) {
    return script.differentiable("train", new JudgeArrays(batch).examples(scope), parameters);
  }

  @Override
  public double evaluate(JudgeBatch batch) {
    try (NDManager scope = manager.newSubManager()) {
      return script
          .differentiable("evaluate", new JudgeArrays(batch).examples(scope), parameters)
          .getFloat();
    }
  }

  @Override
  public int targets(JudgeBatch batch) {
    return batch.groups().size();
  }

  @Override
  public Map<String, ?> description() {
    var description = new LinkedHashMap<String, Object>();
    description.put("architecture", "judge");
    description.put("config", config);
    return description;
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }
}
