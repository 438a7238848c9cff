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
record EmbeddingRows(Numbers table, Numbers starts) implements AutoCloseable {
  /**
   * Whole numbers as an argument of a script. The tensor lies in the memory of the array, which so
   * has to stay.
   */
  record Numbers(NDArray array, IValue value) implements AutoCloseable {
    static Numbers of(NDManager manager, long[] numbers) {
      NDArray array = manager.create(numbers);
      return new Numbers(array, IValue.from((PtNDArray) array));
    }

    @Override
    public void close() {
      value.close();
      array.close();
    }
  }

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
    return new EmbeddingRows(Numbers.of(manager, rows), Numbers.of(manager, starts));
  }

  @Override
  public void close() {
    table.close();
    starts.close();
  }

  /** The engine would read beyond its table. */
  private static int known(String what, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("there is no " + what + " " + index + " among " + count);
    }
    return index;
  }
}
