package app.refrain.model.torch;

import ai.djl.ndarray.types.Shape;

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
}
