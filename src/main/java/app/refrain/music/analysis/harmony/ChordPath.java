package app.refrain.music.analysis.harmony;

import java.util.List;

/**
 * The Viterbi algorithm over beats: the row of states that fits best when each change of state
 * costs.
 */
final class ChordPath {

  private ChordPath() {}

  /**
   * Finds the best state of each beat.
   *
   * @param fits how well each state fits each beat; shape beats by states, at most 128 states
   */
  static int[] best(List<Beat> beats, double[][] fits) {
    int states = fits[0].length;
    double[] scores = fits[0].clone();
    byte[][] from = new byte[fits.length][states];
    for (int beat = 1; beat < fits.length; beat++) {
      int best = indexOfMost(scores);
      double afterChange = scores[best] - costOfChange(beats.get(beat).stress());
      for (int state = 0; state < states; state++) {
        boolean stays = scores[state] >= afterChange;
        from[beat][state] = (byte) (stays ? state : best);
        scores[state] = (stays ? scores[state] : afterChange) + fits[beat][state];
      }
    }
    int[] path = new int[fits.length];
    path[path.length - 1] = indexOfMost(scores);
    for (int beat = path.length - 1; beat > 0; beat--) {
      path[beat - 1] = from[beat][path[beat]];
    }
    return path;
  }

  /** In quarters of chord tone. */
  private static double costOfChange(Beat.Stress stress) {
    return switch (stress) {
      case DOWNBEAT -> 0.5;
      case MID_BAR -> 0.8;
      case WEAK -> 1.5;
    };
  }

  private static int indexOfMost(double[] scores) {
    int most = 0;
    for (int i = 1; i < scores.length; i++) {
      most = scores[i] > scores[most] ? i : most;
    }
    return most;
  }
}
