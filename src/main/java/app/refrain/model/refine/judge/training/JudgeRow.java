package app.refrain.model.refine.judge.training;

import app.refrain.music.analysis.distribution.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How a judge does on one collection.
 *
 * @param passages how many real ones
 * @param pairs how often the real one has less energy than one of the language model's
 * @param first how often it has the least of its group
 * @param guessed how often chance finds it
 * @param quarters how long the passages that were freely continued are together
 * @param nats of the language model in them, a quarter note
 * @param bounds what it is at most when of K continuations one is drawn by its energy
 */
public record JudgeRow(
    String collection,
    int passages,
    Interval pairs,
    Interval first,
    double guessed,
    double quarters,
    double nats,
    List<Bound> bounds) {

  private static final int[] SAMPLES = {2, 4, 8, 16, 32, 64};

  /**
   * @param samples K, the real one among them
   * @param nats a quarter note
   */
  public record Bound(int samples, double nats) {}

  static JudgeRow of(String collection, List<JudgeReport.Judged> judged) {
    double[] pairs = judged.stream().mapToDouble(j -> pairs(j.energies())).toArray();
    double[] first = judged.stream().mapToDouble(j -> isFirst(j.energies()) ? 1 : 0).toArray();
    double guessed =
        judged.stream().mapToDouble(j -> 1.0 / j.energies().length).average().orElseThrow();
    List<JudgeReport.Judged> free =
        judged.stream()
            .filter(j -> j.sample().freely() && Double.isFinite(j.sample().nats()))
            .toList();
    double quarters = free.stream().mapToDouble(j -> j.sample().quarters()).sum();
    double nats = free.stream().mapToDouble(j -> j.sample().nats()).sum();
    List<Bound> bounds = new ArrayList<>();
    for (int k : SAMPLES) {
      if (!free.isEmpty() && free.stream().allMatch(j -> j.energies().length >= k)) {
        double gain = free.stream().mapToDouble(j -> gain(j.energies(), k)).sum();
        bounds.add(new Bound(k, (nats - gain) / quarters));
      }
    }
    return new JudgeRow(
        collection,
        judged.size(),
        Interval.ofMean(pairs),
        Interval.ofMean(first),
        guessed,
        quarters,
        nats / quarters,
        bounds);
  }

  private static double pairs(double[] energies) {
    return Arrays.stream(energies)
        .skip(1)
        .map(e -> e > energies[0] ? 1 : e == energies[0] ? 0.5 : 0)
        .average()
        .orElseThrow();
  }

  private static boolean isFirst(double[] energies) {
    return Arrays.stream(energies).skip(1).allMatch(e -> e > energies[0]);
  }

  /**
   * By how many nats, at least, a real passage is likelier to come of K continuations of which one
   * is drawn by weights exp(-energy) than of one: the density of that is q(x) times the mean, over
   * the K - 1 others, of K w(x) / (w(x) + their sum), whose logarithm is at least the mean of the
   * logarithms (Jensen). Here it is the mean over every K - 1 neighbours among the others, in a
   * ring.
   */
  static double gain(double[] energies, int k) {
    int others = energies.length - 1;
    return IntStream.range(0, others)
        .mapToDouble(
            from -> {
              double[] drawn = new double[k];
              drawn[0] = energies[0];
              for (int i = 1; i < k; i++) {
                drawn[i] = energies[1 + (from + i - 1) % others];
              }
              return Math.log(k * Softmax.of(drawn)[0]);
            })
        .average()
        .orElseThrow();
  }

  String line() {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %d passages, pairs %.3f (%.3f to %.3f), first of its group %.3f (chance %.3f)",
                collection,
                passages,
                pairs.mean(),
                pairs.low(),
                pairs.high(),
                first.mean(),
                guessed));
    if (!bounds.isEmpty()) {
      line.append(String.format(Locale.ROOT, ", nats a quarter %.3f", nats));
    }
    bounds.forEach(
        b -> line.append(String.format(Locale.ROOT, ", of %d %.3f", b.samples(), b.nats())));
    return line.toString();
  }
}
