package app.refrain.model.draft;

import java.util.Arrays;
import java.util.Random;

/** A language model without training: its logits depend on the tokens before in no musical way. */
public final class ArbitraryModel implements LanguageModel {

  private final int vocabulary;
  private final int context;

  public ArbitraryModel(int vocabulary, int context) {
    this.vocabulary = vocabulary;
    this.context = context;
  }

  @Override
  public int vocabulary() {
    return vocabulary;
  }

  @Override
  public int context() {
    return context;
  }

  @Override
  public int contextFeatures() {
    return 0;
  }

  @Override
  public Session open(int rows) {
    return new ArbitrarySession(rows);
  }

  @Override
  public float[][] logits(int[] tokens, int[][] activeFeatures) {
    float[][] logits = new float[tokens.length][];
    for (int t = 0; t < tokens.length; t++) {
      logits[t] = after(Arrays.hashCode(Arrays.copyOf(tokens, t + 1)));
    }
    return logits;
  }

  private float[] after(int hash) {
    Random random = new Random(hash);
    float[] logits = new float[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      logits[i] = (float) random.nextGaussian() * 2;
    }
    return logits;
  }

  @Override
  public void close() {}

  private final class ArbitrarySession implements Session {

    private final int[] hashes;
    private int rows;
    private int length;

    private ArbitrarySession(int rows) {
      hashes = new int[rows];
      this.rows = rows;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public float[] prefill(int[] tokens, int[][] activeFeatures) {
      add(tokens.length);
      Arrays.fill(hashes, Arrays.hashCode(tokens));
      return after(hashes[0]);
    }

    @Override
    public void remove(int row) {
      hashes[row] = hashes[--rows];
    }

    @Override
    public float[][] step(int[] tokens, int[][] activeFeatures) {
      add(1);
      float[][] logits = new float[tokens.length][];
      for (int row = 0; row < tokens.length; row++) {
        hashes[row] = 31 * hashes[row] + tokens[row];
        logits[row] = after(hashes[row]);
      }
      return logits;
    }

    private void add(int tokens) {
      length += tokens;
      if (length > context) {
        throw new IllegalStateException("The context of " + context + " tokens is full");
      }
    }

    @Override
    public void close() {}
  }
}
