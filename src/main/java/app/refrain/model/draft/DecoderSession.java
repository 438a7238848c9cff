package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;

/** Rows of one decoder and what it remembers of them, in memory that is reserved once. */
final class DecoderSession implements LanguageModel.Session {
  private final Decoder decoder;
  private final NDManager scope;
  private final IValue memory;
  private int rows;
  private int length;

  DecoderSession(Decoder decoder, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a session needs at least one row, not " + rows);
    }
    this.decoder = decoder;
    this.rows = rows;
    scope = decoder.newScope();
    memory = decoder.newMemory(rows);
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
    float[] logits = decoder.prefill(scope, tokens, activeFeatures, memory);
    length = tokens.length;
    return logits;
  }

  @Override
  public void remove(int row) {
    if (row < 0 || row >= rows || rows == 1) {
      throw new IllegalArgumentException("row " + row + " of " + rows + " cannot be removed");
    }
    rows--;
    if (row < rows) {
      decoder.move(memory, rows, row, length);
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
    float[][] logits = decoder.step(scope, tokens, activeFeatures, length, memory);
    length++;
    return logits;
  }

  @Override
  public void close() {
    memory.close();
    scope.close();
  }
}
