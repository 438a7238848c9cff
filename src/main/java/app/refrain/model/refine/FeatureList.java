package app.refrain.model.refine;

import java.util.ArrayList;
import java.util.List;

/** Features of one note, each once. */
final class FeatureList {
  private final List<Integer> ids = new ArrayList<>();

  void add(Feature feature, int value) {
    addOnce(feature.id(value));
  }

  void addSigned(Feature feature, int value) {
    addOnce(feature.signed(value));
  }

  void addShare(Feature feature, int k, int value) {
    addOnce(feature.share(k, value));
  }

  void addSignedShare(Feature feature, int k, int value) {
    addOnce(feature.signedShare(k, value));
  }

  private void addOnce(int id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  int[] toArray() {
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }
}
