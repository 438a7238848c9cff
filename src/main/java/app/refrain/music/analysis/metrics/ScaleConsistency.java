package app.refrain.music.analysis.metrics;

import app.refrain.music.Score;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.Arrays;

/**
 * The share of notes that the best fitting of the 24 major and natural minor scales covers.
 *
 * <p>Source: O. Mogren, "C-RNN-GAN", 2016; MusPy's {@code scale_consistency}. A natural minor scale
 * has the notes of its relative major, so twelve scales are tried.
 */
public final class ScaleConsistency {

  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};

  private ScaleConsistency() {}

  /** 0 to 1; 1 if nothing pitched sounds. */
  public static double of(Score score) {
    int[] counts = PitchClasses.count(PitchedNotes.of(score));
    int total = Arrays.stream(counts).sum();
    int most = 0;
    for (int tonic = 0; tonic < 12; tonic++) {
      int covered = 0;
      for (int degree : MAJOR) {
        covered += counts[(tonic + degree) % 12];
      }
      most = Math.max(most, covered);
    }
    return total == 0 ? 1 : (double) most / total;
  }
}
