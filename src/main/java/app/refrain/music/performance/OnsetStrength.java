package app.refrain.music.performance;

import java.util.Arrays;
import java.util.List;

/**
 * How strongly notes begin, frame by frame. Loud, long and simultaneous notes are more likely on a
 * beat (Dixon, Automatic extraction of tempo and beat from expressive performances, Journal of New
 * Music Research 30, 2001).
 */
final class OnsetStrength {

  static final int FRAMES_PER_SECOND = 100;

  private static final double LONG = 0.5;
  private static final double SPREAD_FRAMES = 2;
  private static final int REACH = 6;

  private OnsetStrength() {}

  /** Strength in each frame, with a mean square of 1. */
  static double[] of(List<PlayedNote> notes) {
    double last = notes.getLast().start();
    double[] sums = new double[(int) (last * FRAMES_PER_SECOND) + 2 * REACH];
    for (PlayedNote note : notes) {
      sums[frame(note)] += weight(note);
    }
    double[] strength = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        spread(i, Math.sqrt(sums[i]), strength);
      }
    }
    double power = Arrays.stream(strength).map(s -> s * s).average().orElse(0);
    return Arrays.stream(strength).map(s -> s / Math.sqrt(power)).toArray();
  }

  static double weight(PlayedNote note) {
    return note.velocity() / 127.0 * (0.5 + Math.min(1, note.duration() / LONG));
  }

  private static int frame(PlayedNote note) {
    return (int) Math.round(note.start() * FRAMES_PER_SECOND);
  }

  private static void spread(int frame, double height, double[] strength) {
    int from = Math.max(0, frame - REACH);
    int to = Math.min(strength.length - 1, frame + REACH);
    for (int i = from; i <= to; i++) {
      double distance = (i - frame) / SPREAD_FRAMES;
      strength[i] += height * Math.exp(-distance * distance / 2);
    }
  }
}
