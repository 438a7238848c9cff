package app.refrain.model.draft;

import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.Vocabulary;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * A network that says how likely each token is to come next, from the tokens before and from
 * features of the positions. It may be used by several threads; a session by one at a time. With an
 * equal number of threads per operation equal questions get equal answers, bit for bit.
 */
public interface LanguageModel extends AutoCloseable {
  /** Number of tokens. */
  int vocabulary();

  /** The most tokens it can look back on. */
  int context();

  /** Number of features that a position can have beside its token; 0 if it takes none. */
  int contextFeatures();

  /** Writes texts in the words and features that the model knows. */
  default TokenWriter writer() {
    int size = Math.min(vocabulary(), Vocabulary.STANDARD.size());
    return new TokenWriter(Vocabulary.first(size), contextFeatures());
  }

  /** How many sequences of different threads go through it together at most. */
  default int together() {
    return 1;
  }

  /**
   * Begins sequences that are written side by side.
   *
   * @param rows how many
   */
  Session open(int rows);

  /**
   * Reads a whole sequence.
   *
   * @param activeFeatures [position][]: see {@link TokenBatch}
   * @return [position][vocabulary]: after each token, logits of the next
   * @throws IllegalArgumentException if there are no tokens or more than {@link #context}
   */
  float[][] logits(int[] tokens, int[][] activeFeatures);

  /**
   * How likely each token of a sequence is after those before it.
   *
   * @param allowed the tokens that can come after a position; the probability of the others is zero
   *     and theirs sum to one
   * @return [tokens - 1]: natural logarithm of the probability of the second token, the third, and
   *     so on
   */
  default float[] score(int[] tokens, int[][] activeFeatures, IntFunction<BitSet> allowed) {
    float[][] logits = logits(tokens, activeFeatures);
    var scores = new float[tokens.length - 1];
    for (int t = 0; t < scores.length; t++) {
      scores[t] = LogSoftmax.of(logits[t], tokens[t + 1], allowed.apply(t));
    }
    return scores;
  }

  /** How likely each token of a sequence is after those before it when every token is allowed. */
  default float[] score(int[] tokens, int[][] activeFeatures) {
    var all = new BitSet();
    all.set(0, vocabulary());
    return score(tokens, activeFeatures, position -> all);
  }

  @Override
  void close();

  /** Sequences in the making. Holds memory of the engine until it is closed. */
  interface Session extends AutoCloseable {
    /** How many tokens each row has. */
    int length();

    /**
     * Begins all rows with the same tokens.
     *
     * @return [vocabulary]: logits of the token after them
     * @throws IllegalStateException if the rows have tokens already
     * @throws IllegalArgumentException if there are no tokens or more than the context holds
     */
    float[] prefill(int[] tokens, int[][] activeFeatures);

    /**
     * Ends a row; the last one takes its place, and steps have one token less.
     *
     * @throws IllegalArgumentException if there is no such row, or no other
     */
    void remove(int row);

    /**
     * Adds one token to each row.
     *
     * @return [row][vocabulary]: logits of the token after it
     * @throws IllegalStateException if the context is full
     */
    float[][] step(int[] tokens, int[][] activeFeatures);

    @Override
    void close();
  }
}
