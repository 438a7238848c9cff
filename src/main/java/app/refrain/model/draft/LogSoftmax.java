package app.refrain.model.draft;

import java.util.BitSet;

/** Logarithms of probabilities from logits. */
final class LogSoftmax {
  private LogSoftmax() {}

  /**
   * That of one token when only the allowed ones have any probability; minus infinity if it is not
   * among them.
   */
  static float of(float[] logits, int token, BitSet allowed) {
    if (!allowed.get(token)) {
      return Float.NEGATIVE_INFINITY;
    }
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i + 1)) {
      highest = Math.max(highest, logits[i]);
    }
    double sum = 0;
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i + 1)) {
      sum += Math.exp(logits[i] - highest);
    }
    return (float) (logits[token] - highest - Math.log(sum));
  }
}
