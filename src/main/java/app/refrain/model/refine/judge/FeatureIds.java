package app.refrain.model.refine.judge;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Features of one note in the making, each once. */
final class FeatureIds {

  private int[] ids;

  FeatureIds(int... ids) {
    this.ids = ids;
  }

  void add(int id) {
    if (IntStream.of(ids).noneMatch(i -> i == id)) {
      ids = Arrays.copyOf(ids, ids.length + 1);
      ids[ids.length - 1] = id;
    }
  }

  int[] toArray() {
    return ids.clone();
  }
}
