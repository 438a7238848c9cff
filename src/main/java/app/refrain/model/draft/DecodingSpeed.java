package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Random;

/**
 * How fast a language model writes after a prompt of a quarter of its context.
 *
 * @param tokensPerSecond of one sequence
 * @param shareOfLimit the time of a step that only reads the weights, by multiplying one row by
 *     each matrix of 32-bit numbers, over that of a real one; measured in turn with the steps. With
 *     weights of 16 bits it may pass 1
 * @param candidates sequences written side by side
 * @param candidateTokensPerSecond of all of them together
 * @param promptTokensPerSecond at which the prompt is read
 */
public record DecodingSpeed(
    double tokensPerSecond,
    double shareOfLimit,
    int candidates,
    double candidateTokensPerSecond,
    double promptTokensPerSecond) {

  private static final int CANDIDATES = 8;
  private static final int ROUNDS = 7;
  private static final int FEATURES = 12;
  private static final double NANOS = 1e9;

  /** Measures a model; of several rounds, after one to warm up, the medians are told. */
  public static DecodingSpeed of(LanguageModel model) {
    var prompts = new double[ROUNDS];
    var singles = new double[ROUNDS];
    var limits = new double[ROUNDS];
    var groups = new double[ROUNDS];
    var random = new Random(1);
    write(model, 1, random);
    write(model, CANDIDATES, random);
    for (int round = 0; round < ROUNDS; round++) {
      limits[round] = read(model);
      double[] single = write(model, 1, random);
      prompts[round] = single[0];
      singles[round] = single[1];
      groups[round] = write(model, CANDIDATES, random)[1];
    }
    return new DecodingSpeed(
        1 / median(singles),
        median(limits) / median(singles),
        CANDIDATES,
        CANDIDATES / median(groups),
        1 / median(prompts));
  }

  /** Seconds to read one token of a prompt, and seconds of one step. */
  private static double[] write(LanguageModel model, int rows, Random random) {
    int length = model.context() / 4;
    try (LanguageModel.Session session = model.open(rows)) {
      int[] prompt = random.ints(length, 0, model.vocabulary()).toArray();
      int[][] promptFeatures = features(model, length, random);
      int[] next = random.ints(rows, 0, model.vocabulary()).toArray();
      int[][] nextFeatures = features(model, rows, random);
      long start = System.nanoTime();
      session.prefill(prompt, promptFeatures);
      long prefilled = System.nanoTime();
      for (int step = 0; step < length; step++) {
        session.step(next, nextFeatures);
      }
      long end = System.nanoTime();
      return new double[] {
        (prefilled - start) / NANOS / length, (end - prefilled) / NANOS / length
      };
    }
  }

  /** Seconds to read the weights. */
  private static double read(LanguageModel model) {
    Decoder decoder = (Decoder) model;
    int times = model.context() / 8;
    long start = System.nanoTime();
    try (NDManager scope = decoder.newScope()) {
      for (int i = 0; i < times; i++) {
        decoder.readWeights(scope);
      }
    }
    return (System.nanoTime() - start) / NANOS / times;
  }

  private static int[][] features(LanguageModel model, int positions, Random random) {
    var features = new int[positions][];
    for (int i = 0; i < positions; i++) {
      features[i] =
          model.contextFeatures() == 0
              ? new int[0]
              : random.ints(0, model.contextFeatures()).limit(FEATURES).distinct().toArray();
    }
    return features;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
