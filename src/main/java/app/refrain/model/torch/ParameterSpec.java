package app.refrain.model.torch;

import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * A trainable array: its name in files, its shape, and the normal distribution its first values are
 * drawn from.
 */
public record ParameterSpec(String name, Shape shape, float mean, float deviation) {
  /** Values drawn around zero. */
  public static ParameterSpec normal(String name, double deviation, long... shape) {
    return new ParameterSpec(name, new Shape(shape), 0f, (float) deviation);
  }

  /** All values equal at first. */
  public static ParameterSpec constant(String name, double value, long... shape) {
    return new ParameterSpec(name, new Shape(shape), (float) value, 0f);
  }

  /**
   * Its values among those of a file.
   *
   * @throws IllegalArgumentException if they are missing or have another shape
   */
  public float[] valuesFrom(Map<String, FloatTensor> tensors) {
    FloatTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "the weights have no \"" + name + "\"; is this another kind of model?");
    }
    if (!tensor.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" has the shape "
              + tensor.shape()
              + " in the weights, but the model needs "
              + shape);
    }
    return tensor.values();
  }
}
