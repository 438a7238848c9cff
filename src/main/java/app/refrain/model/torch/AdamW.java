package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019) on matrices only, after clipping
 * all gradients together to a greatest Euclidean norm.
 */
public final class AdamW implements Optimizer {
  private static final float EPSILON = 1e-8f;
  private static final String MEAN = "adam.mean.";
  private static final String VARIANCE = "adam.variance.";

  /**
   * Decay rates of the two running means, weight decay per unit of learning rate, and the greatest
   * norm.
   */
  public record Settings(float meanDecay, float varianceDecay, float weightDecay, float clipNorm)
      implements Optimizer.Settings {
    /** What suits small transformers. */
    public static final Settings DEFAULT = new Settings(0.9f, 0.95f, 0.1f, 1f);

    @Override
    public AdamW create(NDManager parent, Parameters parameters) {
      return new AdamW(parent, parameters, this);
    }
  }

  private final Settings settings;
  private final Parameters parameters;
  private final NDManager manager;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> variances = new LinkedHashMap<>();

  public AdamW(NDManager parent, Parameters parameters, Settings settings) {
    this(parent, parameters, settings, name -> true);
  }

  /**
   * @param updated by name, which parameters it updates; it clips by the gradients of all
   */
  AdamW(NDManager parent, Parameters parameters, Settings settings, Predicate<String> updated) {
    this.settings = settings;
    this.parameters = parameters;
    manager = parent.newSubManager();
    parameters
        .byName()
        .forEach(
            (name, array) -> {
              if (updated.test(name)) {
                means.put(name, manager.zeros(array.getShape()));
                variances.put(name, manager.zeros(array.getShape()));
              }
            });
  }

  /** The number of the step corrects the bias of the running means. */
  @Override
  public double update(long step, double learningRate) {
    double norm = gradientNorm();
    if (Double.isFinite(norm)) {
      apply(step, learningRate, norm > settings.clipNorm ? settings.clipNorm / norm : 1);
    }
    parameters.arrays().forEach(array -> JniUtils.zeroGrad((PtNDArray) array));
    return norm;
  }

  @Override
  public Map<String, FloatTensor> snapshot() {
    var tensors = new LinkedHashMap<String, FloatTensor>();
    means.forEach((name, array) -> tensors.put(MEAN + name, FloatTensor.of(array)));
    variances.forEach((name, array) -> tensors.put(VARIANCE + name, FloatTensor.of(array)));
    return tensors;
  }

  @Override
  public void restore(Map<String, FloatTensor> tensors) {
    restore(MEAN, means, tensors);
    restore(VARIANCE, variances, tensors);
  }

  @Override
  public void close() {
    manager.close();
  }

  private void apply(long step, double learningRate, double scale) {
    double correction =
        Math.sqrt(1 - Math.pow(settings.varianceDecay, step))
            / (1 - Math.pow(settings.meanDecay, step));
    means
        .keySet()
        .forEach(
            name ->
                apply(name, parameters.get(name), learningRate, learningRate * correction, scale));
  }

  /** The Euclidean norm of all gradients together. */
  double gradientNorm() {
    double squares = 0;
    for (NDArray array : parameters.arrays()) {
      try (NDArray gradient = array.getGradient();
          NDArray norm = gradient.norm()) {
        squares += Math.pow(norm.getFloat(), 2);
      }
    }
    return Math.sqrt(squares);
  }

  private void apply(String name, NDArray array, double rate, double correctedRate, double scale) {
    try (NDArray gradient = array.getGradient()) {
      JniUtils.adamUpdate(
          (PtNDArray) array,
          (PtNDArray) gradient,
          (PtNDArray) means.get(name),
          (PtNDArray) variances.get(name),
          (float) rate,
          (float) correctedRate,
          array.getShape().dimension() > 1 ? settings.weightDecay : 0f,
          (float) scale,
          -1f,
          settings.meanDecay,
          settings.varianceDecay,
          EPSILON,
          true);
    }
  }

  private void restore(
      String prefix, Map<String, NDArray> arrays, Map<String, FloatTensor> tensors) {
    arrays.forEach(
        (name, array) -> {
          FloatTensor tensor = tensors.get(prefix + name);
          if (tensor == null) {
            throw new IllegalArgumentException("the checkpoint has no \"" + prefix + name + "\"");
          }
          try (NDArray values = manager.create(tensor.values(), tensor.shape())) {
            values.copyTo(array);
          }
        });
  }
}
