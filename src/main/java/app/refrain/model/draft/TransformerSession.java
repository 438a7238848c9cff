package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;

/** Rows of one decoder and their keys and values, in memory that is reserved once. */
final class TransformerSession implements LanguageModel.Session {
  private final TransformerDecoder decoder;
  private final int rows;
  private final NDManager scope;
  private final IValue caches;
  private int length;

  TransformerSession(TransformerDecoder decoder, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a session needs at least one row, not " + rows);
    }
    this.decoder = decoder;
    this.rows = rows;
    scope = decoder.newScope();
    var arrays = new PtNDArray[decoder.layers()];
    for (int layer = 0; layer < arrays.length; layer++) {
      arrays[layer] = decoder.newCache(scope, rows);
    }
    caches = IValue.listFrom(arrays);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public float[] prefill(int[] tokens, int[][] activeFeatures) {
    if (length > 0) {
      throw new IllegalStateException("the rows have " + length + " tokens already");
    }
    decoder.checkLength(tokens.length);
    try (EmbeddingRows embedding = embedding(tokens, activeFeatures)) {
      float[] logits = decoder.prefill(scope, embedding, caches);
      length = tokens.length;
      return logits;
    }
  }

  @Override
  public float[][] step(int[] tokens, int[][] activeFeatures) {
    if (tokens.length != rows) {
      throw new IllegalArgumentException(
          tokens.length + " tokens are not one for each of " + rows + " rows");
    }
    if (length == decoder.context()) {
      throw new IllegalStateException("the context of " + length + " tokens is full");
    }
    try (EmbeddingRows embedding = embedding(tokens, activeFeatures)) {
      float[][] logits = decoder.step(scope, embedding, length, caches);
      length++;
      return logits;
    }
  }

  @Override
  public void close() {
    caches.close();
    scope.close();
  }

  private EmbeddingRows embedding(int[] tokens, int[][] activeFeatures) {
    return EmbeddingRows.of(
        scope, decoder.vocabulary(), decoder.contextFeatures(), tokens, activeFeatures);
  }
}
