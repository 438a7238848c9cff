package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;

/**
 * Which rows of the table of embeddings and features add up to each position: its token's, and
 * after all tokens those of its features.
 *
 * @param table the positions' rows one after the other
 * @param starts [position]: where each position's rows begin
 */
record EmbeddingRows(IValue table, IValue starts) implements AutoCloseable {
  /**
   * @throws IllegalArgumentException if a token or feature is unknown, or not every token has a
   *     list of features
   */
  static EmbeddingRows of(
      NDManager manager, Decoder.Input input, int[] tokens, int[][] activeFeatures) {
    if (activeFeatures.length != tokens.length) {
      throw new IllegalArgumentException(
          tokens.length + " tokens cannot have " + activeFeatures.length + " lists of features");
    }
    int count = tokens.length;
    for (int[] active : activeFeatures) {
      count += active.length;
    }
    var rows = new long[count];
    var starts = new long[tokens.length];
    int i = 0;
    for (int t = 0; t < tokens.length; t++) {
      starts[t] = i;
      rows[i++] = known("token", tokens[t], input.vocabulary());
      for (int feature : activeFeatures[t]) {
        rows[i++] = input.vocabulary() + known("context feature", feature, input.contextFeatures());
      }
    }
    return new EmbeddingRows(tensor(manager, rows), tensor(manager, starts));
  }

  @Override
  public void close() {
    table.close();
    starts.close();
  }

  /** The engine counts references: the value keeps the numbers when the array is closed. */
  private static IValue tensor(NDManager manager, long[] values) {
    try (NDArray array = manager.create(values)) {
      return IValue.from((PtNDArray) array);
    }
  }

  /** The engine would read beyond its table. */
  private static int known(String what, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("there is no " + what + " " + index + " among " + count);
    }
    return index;
  }
}
