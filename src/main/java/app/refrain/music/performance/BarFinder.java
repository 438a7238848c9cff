package app.refrain.music.performance;

import java.util.List;

/**
 * Finds how many beats a bar has and on which beat the first begins: strong beats come back bar by
 * bar (Gouyon and Herrera, Determination of the meter of musical audio signals: seeking recurrences
 * in beat segment descriptors, AES convention 114, 2003).
 */
final class BarFinder {

  /** A way to count. */
  record Count(int beatsPerBar, int firstDownbeat) {}

  /** What is less common must be clearer. */
  private static final double DOUBT_OF_THE_RARE = 1.15;

  private static final int MIDDLE_C = 60;
  private static final double NEAR = 0.125;

  private BarFinder() {}

  static Count find(BeatGrid grid, Pulse pulse, List<PlayedNote> notes) {
    double[] strength = strength(grid, notes);
    int usual = pulse.beatsPerBar().getFirst();
    Count best = new Count(usual, 0);
    double clearest = 0;
    for (int beatsPerBar : pulse.beatsPerBar()) {
      double doubt = beatsPerBar == usual ? 1 : DOUBT_OF_THE_RARE;
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
      double beats = grid.beat(note.start());
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
