package app.refrain.music.analysis.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Counts of symbol sequences, smoothed by adding k to every count: p(s | context) = (n(context, s)
 * + k) / (n(context) + k * symbols).
 *
 * <p>Source: G. Lidstone, 1920; D. Jurafsky and J. Martin, "Speech and Language Processing",
 * chapter 3.
 */
final class NgramModel {

  /**
   * What is added to every count; of 0.001, 0.01, 0.1 and 1 the one under which the corpus's valid
   * split is most probable.
   */
  static final double K = 0.1;

  private final int order;
  private final int symbols;
  private final Map<Long, Integer> ngrams = new HashMap<>();
  private final Map<Long, Integer> contexts = new HashMap<>();

  /**
   * Counts the n-grams of sequences.
   *
   * @param order how many symbols an n-gram has, the predicted one included
   * @param symbols how many there are; each is 0 to symbols - 1
   */
  NgramModel(int order, int symbols, List<int[]> sequences) {
    this.order = order;
    this.symbols = symbols;
    for (int[] sequence : sequences) {
      for (int end = order; end <= sequence.length; end++) {
        ngrams.merge(key(sequence, end - order, end), 1, Integer::sum);
        contexts.merge(key(sequence, end - order, end - 1), 1, Integer::sum);
      }
    }
  }

  /**
   * Mean -ln p over all whole n-grams of the sequences, in nats; empty if no sequence is long
   * enough for one.
   */
  OptionalDouble crossEntropy(List<int[]> sequences) {
    double nats = 0;
    int count = 0;
    for (int[] sequence : sequences) {
      for (int end = order; end <= sequence.length; end++) {
        nats -= Math.log(probability(sequence, end));
        count++;
      }
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(nats / count);
  }

  private double probability(int[] sequence, int end) {
    int seen = ngrams.getOrDefault(key(sequence, end - order, end), 0);
    int context = contexts.getOrDefault(key(sequence, end - order, end - 1), 0);
    return (seen + K) / (context + K * symbols);
  }

  private long key(int[] sequence, int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = key * symbols + sequence[i];
    }
    return key;
  }
}
