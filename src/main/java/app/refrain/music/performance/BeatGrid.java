package app.refrain.music.performance;

import java.util.Arrays;

/** A line of time measured in beats: positions between them are in proportion. */
final class BeatGrid {

  private final double[] beats;

  /**
   * @param beats seconds, ascending, at least two; the first becomes beat 0
   */
  BeatGrid(double[] beats) {
    this.beats = beats.clone();
  }

  /** Beats that reach from a first to a last second, at the pace of their ends. */
  static BeatGrid covering(double[] beats, double first, double last) {
    double opening = beats[1] - beats[0];
    double closing = beats[beats.length - 1] - beats[beats.length - 2];
    int earlier = Math.max(0, (int) Math.ceil((beats[0] - first) / opening - 0.25));
    int later = Math.max(0, (int) Math.ceil((last - beats[beats.length - 1]) / closing)) + 1;
    int skipped = 0;
    while (skipped + 2 < beats.length && beats[skipped + 1] <= first) {
      skipped++;
    }
    double[] covering = new double[earlier + beats.length - skipped + later];
    for (int i = 0; i < covering.length; i++) {
      int index = i - earlier + skipped;
      if (index < 0) {
        covering[i] = beats[0] + index * opening;
      } else if (index < beats.length) {
        covering[i] = beats[index];
      } else {
        covering[i] = beats[beats.length - 1] + (index - beats.length + 1) * closing;
      }
    }
    return new BeatGrid(covering);
  }

  int count() {
    return beats.length;
  }

  double second(int beat) {
    return beats[beat];
  }

  /** Beats from the first one, with fractions; negative before it. */
  double beat(double second) {
    int found = Arrays.binarySearch(beats, second);
    int beat = Math.clamp(found >= 0 ? found : -found - 2, 0, beats.length - 2);
    return beat + (second - beats[beat]) / (beats[beat + 1] - beats[beat]);
  }
}
