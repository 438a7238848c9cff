package app.refrain.music.performance;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.Arrays;

/** Tells by the onsets of a score how its notes keep to its beats. */
final class GridFit {

  /** Ticks by which an onset may miss the grid: files of other divisions are rounded. */
  private static final int ROUNDING = 1;

  /** Sixteenth triplets, sixty-fourths, five to the eighth and seven to the quarter. */
  private static final double[] WRITTEN_GRIDS = {40, 30, 48, 480 / 7.0};

  private static final double MOSTLY = 0.8;

  /** Eighths, sixteenths and triplets. */
  private static final int[] PLAYED_GRIDS = {240, 120, 160};

  private static final double CONCENTRATED = 0.35;
  private static final double SURE = 8;

  private GridFit() {}

  static Playing of(Score score) {
    int[] onsets =
        score.parts().stream()
            .flatMap(part -> part.notes().stream())
            .mapToInt(Note::onset)
            .distinct()
            .toArray();
    long written = Arrays.stream(onsets).filter(GridFit::isWritten).count();
    if (written >= MOSTLY * onsets.length) {
      return Playing.WRITTEN;
    }
    return Arrays.stream(PLAYED_GRIDS).anyMatch(grid -> gathersAround(grid, onsets))
        ? Playing.TO_THE_CLICK
        : Playing.FREELY;
  }

  private static boolean isWritten(int onset) {
    return Arrays.stream(WRITTEN_GRIDS).anyMatch(grid -> distance(onset, grid) <= ROUNDING);
  }

  private static double distance(int onset, double grid) {
    double after = onset % grid;
    return Math.min(after, grid - after);
  }

  /**
   * Rayleigh's test of the onsets' phases on a grid against chance (Mardia and Jupp, Directional
   * Statistics, 2000, 6.3.1): the mean resultant length R is 1 on the grid and about 1/√n anywhere.
   */
  private static boolean gathersAround(int grid, int[] onsets) {
    double x = 0;
    double y = 0;
    for (int onset : onsets) {
      double phase = 2 * Math.PI * (onset % grid) / grid;
      x += Math.cos(phase);
      y += Math.sin(phase);
    }
    double resultant = Math.hypot(x, y) / onsets.length;
    boolean onTheGrid = x > Math.abs(y);
    return onTheGrid && resultant >= CONCENTRATED && onsets.length * resultant * resultant >= SURE;
  }
}
