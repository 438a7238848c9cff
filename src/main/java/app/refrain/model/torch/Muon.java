package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Muon for the matrices of hidden layers, AdamW for all else: the running mean of a matrix's
 * gradients is made nearly orthogonal by five Newton-Schulz steps (Jordan et al., 2024), and scaled
 * so that its entries are as large as AdamW's updates (Liu et al., Muon is Scalable for LLM
 * Training, 2025), so both take the same learning rate.
 */
public final class Muon implements Optimizer {

  private static final String MOMENTUM = "muon.momentum.";

  /** Root mean square of AdamW's usual update. */
  private static final double USUAL_UPDATE = 0.2;

  /**
   * @param momentum decay rate of the running mean of gradients, 0 to 1
   * @param matrices by name, which parameters are matrices of hidden layers
   * @param rest for all other parameters; its weight decay and clipping are Muon's, too
   */
  public record Settings(double momentum, Predicate<String> matrices, AdamW.Settings rest)
      implements Optimizer.Settings {
    @Override
    public Muon create(NDManager parent, Parameters parameters) {
      return new Muon(parent, parameters, this);
    }
  }

  private final Settings settings;
  private final NDManager manager;
  private final ScriptModule script;
  private final Map<String, NDArray> matrices = new LinkedHashMap<>();
  private final Map<String, NDArray> momenta = new LinkedHashMap<>();
  private final AdamW rest;

  private Muon(NDManager parent, Parameters parameters, Settings settings) {
    this.settings = settings;
    manager = parent.newSubManager();
    String type = Precision.fastest() == Precision.BFLOAT16 ? "15" : "6";
    script = ScriptModule.load(manager, Muon.class, "muon.py", Map.of("product_type", type));
    parameters
        .byName()
        .forEach(
            (name, array) -> {
              if (array.getShape().dimension() == 2 && settings.matrices().test(name)) {
                matrices.put(name, array);
                momenta.put(name, manager.zeros(array.getShape()));
              }
            });
    rest = new AdamW(manager, parameters, settings.rest(), name -> !matrices.containsKey(name));
  }

  @Override
  public double update(long step, double learningRate) {
    double norm = rest.gradientNorm();
    if (Double.isFinite(norm)) {
      matrices.forEach((name, array) -> apply(array, momenta.get(name), learningRate));
    }
    return rest.update(step, learningRate);
  }

  private void apply(NDArray matrix, NDArray momentum, double learningRate) {
    long rows = matrix.getShape().get(0);
    long columns = matrix.getShape().get(1);
    double scale = USUAL_UPDATE * Math.sqrt(Math.max(rows, columns));
    try (NDManager scope = manager.newSubManager();
        NDArray gradient = matrix.getGradient();
        IValue weights = IValue.from((PtNDArray) matrix);
        IValue slope = IValue.from((PtNDArray) gradient);
        IValue mean = IValue.from((PtNDArray) momentum);
        IValue decay = IValue.from(settings.momentum());
        IValue keep = IValue.from(1 - learningRate * settings.rest().weightDecay());
        IValue rate = IValue.from(-learningRate * scale)) {
      JniUtils.setGradMode(false);
      script.run(scope, "update", weights, slope, mean, decay, keep, rate);
    } finally {
      JniUtils.setGradMode(true);
    }
  }

  @Override
  public Map<String, FloatTensor> snapshot() {
    var tensors = new LinkedHashMap<>(rest.snapshot());
    momenta.forEach((name, array) -> tensors.put(MOMENTUM + name, FloatTensor.of(array)));
    return tensors;
  }

  @Override
  public void restore(Map<String, FloatTensor> tensors) {
    rest.restore(tensors);
    momenta.forEach(
        (name, array) -> {
          FloatTensor tensor = tensors.get(MOMENTUM + name);
          if (tensor == null) {
            throw new IllegalArgumentException("the checkpoint has no \"" + MOMENTUM + name + "\"");
          }
          try (NDArray values = manager.create(tensor.values(), tensor.shape())) {
            values.copyTo(array);
          }
        });
  }

  @Override
  public void close() {
    rest.close();
    script.close();
    manager.close();
  }
}
