package app.refrain.music.performance;

import app.refrain.music.Score;
import java.util.List;

/**
 * Finds how many beats a bar has and on which beat the first begins: strong beats come back bar by
 * bar (Gouyon and Herrera, Determination of the meter of musical audio signals: seeking recurrences
 * in beat segment descriptors, AES convention 114, 2003).
 */
final class BarFinder {

  /** A way to count. */
  record Count(int beatsPerBar, int firstDownbeat) {}

  /** Four is so much more common that three must be clearer. */
  private static final double DOUBT_OF_THREE = 1.15;

  private static final int MIDDLE_C = 60;
  private static final double NEAR = 0.125;

  private BarFinder() {}

  static Count find(BeatGrid grid, List<PlayedNote> notes) {
    double[] strength = strength(grid, notes);
    Count best = new Count(4, 0);
    double clearest = 0;
    for (int beatsPerBar : new int[] {4, 3}) {
      double doubt = beatsPerBar == 3 ? DOUBT_OF_THREE : 1;
      for (int downbeat = 0; downbeat < beatsPerBar; downbeat++) {
        double clearness = clearness(strength, beatsPerBar, downbeat) / doubt;
        if (clearness > clearest) {
          clearest = clearness;
          best = new Count(beatsPerBar, downbeat);
        }
      }
    }
    return best;
  }

  /** By beat: loud, long, low notes near it. */
  private static double[] strength(BeatGrid grid, List<PlayedNote> notes) {
    double[] strength = new double[grid.count()];
    for (PlayedNote note : notes) {
      double beats = grid.tick(note.start()) / Score.TICKS_PER_QUARTER;
      int nearest = (int) Math.round(beats);
      if (nearest >= 0 && nearest < strength.length && Math.abs(beats - nearest) <= NEAR) {
        double depth = 1 + Math.max(0, MIDDLE_C - note.pitch()) / 12.0;
        strength[nearest] += OnsetStrength.weight(note) * depth;
      }
    }
    return strength;
  }

  /** How far the mean of the downbeats is above the others', in standard errors. */
  private static double clearness(double[] strength, int beatsPerBar, int downbeat) {
    double sum = 0;
    double squares = 0;
    double downSum = 0;
    int downs = 0;
    for (int i = 0; i < strength.length; i++) {
      sum += strength[i];
      squares += strength[i] * strength[i];
      if (i % beatsPerBar == downbeat) {
        downSum += strength[i];
        downs++;
      }
    }
    if (downs == 0 || downs == strength.length) {
      return 0;
    }
    double mean = sum / strength.length;
    double deviation = Math.sqrt(Math.max(1e-9, squares / strength.length - mean * mean));
    return (downSum / downs - mean) / deviation * Math.sqrt(downs);
  }
}
