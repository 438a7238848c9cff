package app.refrain.music.analysis.metrics;

import app.refrain.music.Note;
import java.util.List;

/** Histograms of the twelve pitch classes and their entropy. */
final class PitchClasses {

  private PitchClasses() {}

  /** How many notes each pitch class has; index 0 is C. */
  static int[] count(List<Note> notes) {
    int[] counts = new int[12];
    notes.forEach(n -> counts[n.pitch() % 12]++);
    return counts;
  }

  /** Shannon's entropy of a histogram, -sum p log2 p, in bits; 0 for an empty one. */
  static double entropy(int[] counts) {
    double total = 0;
    for (int count : counts) {
      total += count;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double p = count / total;
        bits -= p * Math.log(p) / Math.log(2);
      }
    }
    return bits;
  }
}
