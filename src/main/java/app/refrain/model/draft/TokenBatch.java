package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/**
 * Windows of token sequences, all of one length.
 *
 * @param tokens [window][position]
 * @param targets [window][position]: the token to be predicted after each position, or {@link
 *     #NO_TARGET}
 * @param activeFeatures [window][position][]: indices of the context features that hold after each
 *     token, each at most once; rows may be empty
 */
public record TokenBatch(int[][] tokens, int[][] targets, int[][][] activeFeatures) {
  /** Marks a position whose prediction does not count. */
  public static final int NO_TARGET = -100;

  /**
   * @throws IllegalArgumentException if there is no window or the lengths differ
   */
  public TokenBatch {
    if (tokens.length == 0
        || targets.length != tokens.length
        || activeFeatures.length != tokens.length) {
      throw new IllegalArgumentException(
          "a batch needs equally many windows of tokens, targets and features");
    }
    for (int w = 0; w < tokens.length; w++) {
      int length = tokens[0].length;
      if (tokens[w].length != length
          || targets[w].length != length
          || activeFeatures[w].length != length) {
        throw new IllegalArgumentException(
            "window " + w + " of a batch is not " + length + " tokens long");
      }
    }
  }

  int windows() {
    return tokens.length;
  }

  int length() {
    return tokens[0].length;
  }

  int targetCount() {
    int count = 0;
    for (int[] window : targets) {
      for (int target : window) {
        if (target != NO_TARGET) {
          count++;
        }
      }
    }
    return count;
  }

  NDArray tokenArray(NDManager manager) {
    return integers(manager, tokens);
  }

  NDArray targetArray(NDManager manager) {
    return integers(manager, targets);
  }

  /** One byte a feature, 0 or 1: [window][position][feature]. */
  NDArray featureArray(NDManager manager, int features) {
    return multiHot(manager, activeFeatures, features);
  }

  private static NDArray multiHot(NDManager manager, int[][][] active, int features) {
    int length = active[0].length;
    ByteBuffer bytes = manager.allocateDirect(Math.multiplyExact(active.length * length, features));
    int row = 0;
    for (int[][] window : active) {
      for (int[] position : window) {
        for (int feature : position) {
          bytes.put(row + feature, (byte) 1);
        }
        row += features;
      }
    }
    return manager.create(bytes, new Shape(active.length, length, features), DataType.UINT8);
  }

  private static NDArray integers(NDManager manager, int[][] rows) {
    var flat = new long[rows.length * rows[0].length];
    int i = 0;
    for (int[] row : rows) {
      for (int value : row) {
        flat[i++] = value;
      }
    }
    return manager.create(flat, new Shape(rows.length, rows[0].length));
  }
}
