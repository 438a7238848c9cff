package app.refrain.model.draft;

import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatTensor;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Weights of a network that was trained before the vocabulary or the features grew, with rows for
 * what is new: a new word begins near the mean of all words, a new feature says nothing.
 */
public final class GrownWeights {

  private static final double DEVIATION = 0.02;
  private static final long SEED = 1;

  private GrownWeights() {}

  /**
   * @param weights with the arrays {@code embedding} and {@code features}, a row each
   * @param vocabulary how many words there are now
   * @param features how many features there are now
   * @throws IllegalArgumentException if there were more of them
   */
  public static Map<String, FloatTensor> of(
      Map<String, FloatTensor> weights, int vocabulary, int features) {
    Map<String, FloatTensor> grown = new HashMap<>(weights);
    grown.computeIfPresent("embedding", (name, tensor) -> grow(tensor, vocabulary, true));
    grown.computeIfPresent("features", (name, tensor) -> grow(tensor, features, false));
    return grown;
  }

  private static FloatTensor grow(FloatTensor tensor, int rows, boolean words) {
    int before = (int) tensor.shape().get(0);
    int width = (int) tensor.shape().get(1);
    if (rows < before) {
      throw new IllegalArgumentException(
          "the weights have " + before + " rows, more than the " + rows + " that are known");
    }
    var values = new float[rows * width];
    System.arraycopy(tensor.values(), 0, values, 0, before * width);
    if (words) {
      float[] mean = mean(tensor.values(), before, width);
      var random = new SplittableRandom(SEED);
      for (int i = before * width; i < values.length; i++) {
        values[i] = (float) random.nextGaussian(mean[i % width], DEVIATION);
      }
    }
    return new FloatTensor(new Shape(rows, width), values);
  }

  private static float[] mean(float[] values, int rows, int width) {
    var mean = new float[width];
    for (int i = 0; i < rows * width; i++) {
      mean[i % width] += values[i] / rows;
    }
    return mean;
  }
}
