package app.refrain.model.draft;

import app.refrain.model.training.BatchSource;
import java.util.Random;

/**
 * Batches of tokens that are easy to predict: each follows from the one before and sometimes does
 * not count.
 */
public record RandomBatches(int vocabulary, int features, int windows, int length)
    implements BatchSource<TokenBatch> {
  public static RandomBatches of(int vocabulary, int features, int windows, int length) {
    return new RandomBatches(vocabulary, features, windows, length);
  }

  @Override
  public TokenBatch batch(long step) {
    var random = new Random(step);
    var tokens = new int[windows][length];
    var targets = new int[windows][length];
    var active = new int[windows][length][];
    for (int w = 0; w < windows; w++) {
      int token = random.nextInt(vocabulary);
      for (int t = 0; t < length; t++) {
        tokens[w][t] = token;
        active[w][t] =
            random.ints(0, Math.max(1, features)).distinct().limit(Math.min(3, features)).toArray();
        token = (token * 5 + 3) % vocabulary;
        targets[w][t] = random.nextInt(8) == 0 ? TokenBatch.NO_TARGET : token;
      }
    }
    return new TokenBatch(tokens, targets, active);
  }
}
