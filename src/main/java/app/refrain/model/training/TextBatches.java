package app.refrain.model.training;

import app.refrain.model.draft.TokenBatch;
import app.refrain.model.text.TokenText;
import app.refrain.model.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Batches of windows, each filled with texts one after the other. */
final class TextBatches implements BatchSource<TokenBatch> {

  private static final int[] NONE = {};

  private final Function<Random, TokenText> texts;
  private final int windows;
  private final int length;
  private final long seed;

  /**
   * @param texts draws a text; the same state of the random numbers gives the same text
   * @param windows in a batch
   * @param length of a window, in tokens
   */
  TextBatches(Function<Random, TokenText> texts, int windows, int length, long seed) {
    this.texts = texts;
    this.windows = windows;
    this.length = length;
    this.seed = seed;
  }

  @Override
  public TokenBatch batch(long step) {
    Random random = new Random(seed * 1_000_003 + step);
    int[][] tokens = new int[windows][length];
    int[][] targets = new int[windows][length];
    int[][][] features = new int[windows][length][];
    for (int w = 0; w < windows; w++) {
      fill(tokens[w], targets[w], features[w], random);
    }
    return new TokenBatch(tokens, targets, features);
  }

  private void fill(int[] tokens, int[] targets, int[][] features, Random random) {
    Arrays.fill(tokens, Vocabulary.PADDING);
    Arrays.fill(targets, TokenBatch.NO_TARGET);
    Arrays.fill(features, NONE);
    for (int at = 0; at < length; ) {
      TokenText text = texts.apply(random);
      int taken = Math.min(text.length(), length - at);
      System.arraycopy(text.tokens(), 0, tokens, at, taken);
      System.arraycopy(text.features(), 0, features, at, taken);
      System.arraycopy(text.tokens(), 1, targets, at, Math.min(taken, text.length() - 1));
      at += taken;
    }
  }

  /** The same few batches whenever asked, to compare losses on. */
  List<TokenBatch> first(int count) {
    List<TokenBatch> batches = new ArrayList<>();
    for (int step = 1; step <= count; step++) {
      batches.add(batch(step));
    }
    return batches;
  }
}
