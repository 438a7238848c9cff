package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Numbers outside the engine, row by row. */
public record FloatTensor(Shape shape, float[] values) {
  /**
   * @throws IllegalArgumentException if there are not as many values as the shape says
   */
  public FloatTensor {
    if (shape.size() != values.length) {
      throw new IllegalArgumentException(values.length + " values do not fill the shape " + shape);
    }
  }

  static FloatTensor of(NDArray array) {
    return new FloatTensor(array.getShape(), array.toFloatArray());
  }
}
