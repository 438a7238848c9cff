package app.refrain.model.refine.bars;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How usual runs of symbols are among takes: counts with k added to each, as in {@link
 * app.refrain.music.analysis.metrics.TransitionModel}, but counted on what was written for the
 * piece at hand.
 */
final class Usage {

  private static final double K = 0.1;

  private final int order;
  private final int symbols;
  private final Map<List<Integer>, Integer> runs = new HashMap<>();
  private final Map<List<Integer>, Integer> beginnings = new HashMap<>();

  /**
   * @param order how many symbols a run has
   * @param symbols about how many different ones there are
   */
  Usage(int order, int symbols) {
    this.order = order;
    this.symbols = symbols;
  }

  /**
   * Counts the runs that end at an index or later.
   *
   * @param times how often; less than zero to take back
   */
  void count(int[] sequence, int first, int times) {
    for (int end = Math.max(order, first + 1); end <= sequence.length; end++) {
      List<Integer> run = run(sequence, end);
      runs.merge(run, times, Integer::sum);
      beginnings.merge(run.subList(0, order - 1), times, Integer::sum);
    }
  }

  /** Nats of the runs that end at an index or later. */
  Tally surprisal(int[] sequence, int first) {
    Tally nats = Tally.NONE;
    for (int end = Math.max(order, first + 1); end <= sequence.length; end++) {
      List<Integer> run = run(sequence, end);
      double seen = runs.getOrDefault(run, 0) + K;
      double all = beginnings.getOrDefault(run.subList(0, order - 1), 0) + K * symbols;
      nats = nats.plus(new Tally(-Math.log(seen / all), 1));
    }
    return nats;
  }

  private List<Integer> run(int[] sequence, int end) {
    return Arrays.stream(sequence, end - order, end).boxed().toList();
  }
}
