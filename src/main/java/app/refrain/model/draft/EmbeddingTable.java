package app.refrain.model.draft;

import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.FloatTensor;
import java.util.Map;

/**
 * The rows that {@link EmbeddingRows} counts: those of the tokens, then those of the context
 * features, if any.
 */
final class EmbeddingTable {
  private EmbeddingTable() {}

  static FloatTensor of(Map<String, FloatTensor> trained) {
    FloatTensor embedding = trained.get("embedding");
    FloatTensor features = trained.get("features");
    if (features == null) {
      return embedding;
    }
    int tokens = embedding.values().length;
    var values = new float[tokens + features.values().length];
    System.arraycopy(embedding.values(), 0, values, 0, tokens);
    System.arraycopy(features.values(), 0, values, tokens, features.values().length);
    long width = embedding.shape().get(1);
    return new FloatTensor(new Shape(values.length / width, width), values);
  }
}
