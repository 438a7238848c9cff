package app.refrain.music.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the beats of a performance: of all ways to step through it, the one that meets the
 * strongest onsets in steps nearest to the tempo (Ellis, Beat tracking by dynamic programming,
 * Journal of New Music Research 36, 2007), here to a tempo that changes.
 */
final class BeatTracker {

  private static final double TIGHTNESS = 30;

  private final double[] strength;
  private final TempoPath tempo;
  private final double[] best;
  private final int[] before;

  private BeatTracker(double[] strength) {
    this.strength = strength;
    tempo = new TempoPath(strength);
    best = new double[strength.length];
    before = new int[strength.length];
  }

  /**
   * @param notes at least one
   * @return seconds of the beats, ascending
   */
  static double[] track(List<PlayedNote> notes) {
    return new BeatTracker(OnsetStrength.of(notes)).beats();
  }

  private double[] beats() {
    Arrays.fill(before, -1);
    for (int frame = 0; frame < best.length; frame++) {
      best[frame] = strength[frame] + bestBefore(frame);
    }
    List<Double> beats = new ArrayList<>();
    for (int frame = lastBeat(); frame >= 0; frame = before[frame]) {
      beats.add(frame / (double) OnsetStrength.FRAMES_PER_SECOND);
    }
    return beats.reversed().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double bestBefore(int frame) {
    double period = tempo.at(frame);
    double most = 0;
    for (int step = (int) (period / 2); step <= 2 * period && step <= frame; step++) {
      double stretch = Math.log(step / period);
      double score = best[frame - step] - TIGHTNESS * stretch * stretch;
      if (score > most) {
        most = score;
        before[frame] = frame - step;
      }
    }
    return most;
  }

  /** The best end within the last beat. */
  private int lastBeat() {
    int last = best.length - 1;
    for (int i = last; i > last - tempo.at(last) && i >= 0; i--) {
      last = best[i] > best[last] ? i : last;
    }
    return last;
  }
}
