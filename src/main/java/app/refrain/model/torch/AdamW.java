package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019) on matrices only, after clipping
 * all gradients together to a greatest Euclidean norm.
 */
public final class AdamW implements AutoCloseable {
  private static final float EPSILON = 1e-8f;
  private static final String MEAN = "adam.mean.";
  private static final String VARIANCE = "adam.variance.";

  /**
   * Decay rates of the two running means, weight decay per unit of learning rate, and the greatest
   * norm.
   */
  public record Settings(float meanDecay, float varianceDecay, float weightDecay, float clipNorm) {
    /** What suits small transformers. */
    public static final Settings DEFAULT = new Settings(0.9f, 0.95f, 0.1f, 1f);
  }

  private final Settings settings;
  private final Parameters parameters;
  private final NDManager manager;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> variances = new LinkedHashMap<>();

  public AdamW(NDManager parent, Parameters parameters, Settings settings) {
    this.settings = settings;
    this.parameters = parameters;
    manager = parent.newSubManager();
    parameters
        .byName()
        .forEach(
            (name, array) -> {
              means.put(name, manager.zeros(array.getShape()));
              variances.put(name, manager.zeros(array.getShape()));
            });
  }

  /**
   * Applies the gradients and clears them. Gradients that are not finite are cleared and not
   * applied.
   *
   * @param step number of this update, from 1: it corrects the bias of the running means
   * @return the norm of all gradients together before clipping; not finite if they were left out
   */
  public double update(long step, double learningRate) {
    double norm = gradientNorm();
    if (Double.isFinite(norm)) {
      apply(step, learningRate, norm > settings.clipNorm ? settings.clipNorm / norm : 1);
    }
    parameters.arrays().forEach(array -> JniUtils.zeroGrad((PtNDArray) array));
    return norm;
  }

  /** The running means, by name, to be kept beside the parameters. */
  public Map<String, FloatTensor> snapshot() {
    var tensors = new LinkedHashMap<String, FloatTensor>();
    means.forEach((name, array) -> tensors.put(MEAN + name, FloatTensor.of(array)));
    variances.forEach((name, array) -> tensors.put(VARIANCE + name, FloatTensor.of(array)));
    return tensors;
  }

  /** Goes on from what {@link #snapshot} kept. */
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
    parameters
        .byName()
        .forEach(
            (name, array) -> apply(name, array, learningRate, learningRate * correction, scale));
  }

  private double gradientNorm() {
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
