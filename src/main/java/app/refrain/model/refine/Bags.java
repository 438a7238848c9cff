package app.refrain.model.refine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Lists of different lengths as the engine's embedding bags take them: all values in one row, and
 * where each list starts.
 */
final class Bags {
  private Bags() {}

  static NDArray ids(NDManager manager, int[][] bags) {
    int count = 0;
    for (int[] bag : bags) {
      count += bag.length;
    }
    long[] ids = new long[count];
    int at = 0;
    for (int[] bag : bags) {
      for (int id : bag) {
        ids[at++] = id;
      }
    }
    return manager.create(ids);
  }

  static NDArray starts(NDManager manager, int[][] bags) {
    long[] starts = new long[bags.length];
    for (int b = 1; b < bags.length; b++) {
      starts[b] = starts[b - 1] + bags[b - 1].length;
    }
    return manager.create(starts);
  }
}
