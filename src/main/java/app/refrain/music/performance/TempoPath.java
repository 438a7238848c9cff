package app.refrain.music.performance;

/**
 * Follows the time between beats through a performance: where the onsets resemble themselves so
 * much later, weighted by what people hear as a beat (Ellis, Beat tracking by dynamic programming,
 * Journal of New Music Research 36, 2007, section 3.2), window by window, joined by the smoothest
 * path.
 */
final class TempoPath {

  private static final int FPS = OnsetStrength.FRAMES_PER_SECOND;
  private static final int SHORTEST = FPS * 3 / 10;
  private static final int LONGEST = FPS * 12 / 10;
  private static final int PERIODS = LONGEST - SHORTEST + 1;
  private static final int WINDOW = 4 * FPS;
  private static final int HOP = FPS;

  /** The beat that people find most natural, and how far from it they still find one. */
  private static final double NATURAL = 0.5 * FPS;

  private static final double OCTAVES = 0.9;

  /** What an octave's change of tempo costs in a second. */
  private static final double STIFFNESS = 80;

  private final double[] strength;
  private final int[] periods;

  TempoPath(double[] strength) {
    this.strength = strength;
    int hops = strength.length / HOP + 1;
    double[][] scores = new double[hops][];
    for (int hop = 0; hop < hops; hop++) {
      scores[hop] = scores(hop * HOP);
    }
    periods = smoothest(scores);
  }

  /** Frames from one beat to the next around a frame. */
  double at(int frame) {
    double hop = Math.min(frame / (double) HOP, periods.length - 1);
    int before = (int) hop;
    int after = Math.min(before + 1, periods.length - 1);
    return periods[before] + (hop - before) * (periods[after] - periods[before]);
  }

  private double[] scores(int center) {
    double[] similarity = new double[2 * LONGEST + 2];
    int from = Math.max(0, center - WINDOW / 2);
    int to = Math.min(strength.length, center + WINDOW / 2);
    for (int lag = SHORTEST; lag < similarity.length; lag++) {
      for (int i = from; i + lag < to; i++) {
        similarity[lag] += strength[i] * strength[i + lag];
      }
    }
    double[] scores = new double[PERIODS];
    double most = 1e-9;
    for (int i = 0; i < PERIODS; i++) {
      int lag = SHORTEST + i;
      double twice =
          similarity[2 * lag] / 2 + (similarity[2 * lag - 1] + similarity[2 * lag + 1]) / 4;
      double octaves = Math.log(lag / NATURAL) / Math.log(2) / OCTAVES;
      scores[i] = (similarity[lag] + twice) * Math.exp(-octaves * octaves / 2);
      most = Math.max(most, scores[i]);
    }
    for (int i = 0; i < PERIODS; i++) {
      scores[i] = 4 * scores[i] / most;
    }
    return scores;
  }

  /**
   * The path of periods with the best sum of scores and costs of change, by Viterbi's algorithm.
   */
  private static int[] smoothest(double[][] scores) {
    int[][] from = new int[scores.length][PERIODS];
    double[] best = scores[0];
    for (int hop = 1; hop < scores.length; hop++) {
      double[] next = new double[PERIODS];
      for (int to = 0; to < PERIODS; to++) {
        int origin = bestOrigin(best, to);
        from[hop][to] = origin;
        next[to] = best[origin] - cost(origin, to) + scores[hop][to];
      }
      best = next;
    }
    int state = 0;
    for (int i = 1; i < PERIODS; i++) {
      state = best[i] > best[state] ? i : state;
    }
    int[] periods = new int[scores.length];
    for (int hop = scores.length - 1; hop >= 0; hop--) {
      periods[hop] = SHORTEST + state;
      state = from[hop][state];
    }
    return periods;
  }

  private static int bestOrigin(double[] best, int to) {
    int origin = to;
    for (int i = 0; i < PERIODS; i++) {
      if (best[i] - cost(i, to) > best[origin] - cost(origin, to)) {
        origin = i;
      }
    }
    return origin;
  }

  private static double cost(int from, int to) {
    double octaves = Math.log((SHORTEST + to) / (double) (SHORTEST + from)) / Math.log(2);
    return STIFFNESS * octaves * octaves;
  }
}
