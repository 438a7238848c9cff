package app.refrain.music.analysis.copying;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.List;

/**
 * A line as a row of hashes, one for each {@value #GRAM} steps in a row; a step is the interval to
 * a note and the note's duration. Transposition changes nothing. The line cannot be read back from
 * it.
 */
final class Fingerprint {

  /** Steps under one hash. */
  static final int GRAM = 4;

  private static final int STEP = Score.TICKS_PER_QUARTER / 12;

  private Fingerprint() {}

  /**
   * The hashes of a line, each 1 to 65,535; index i covers the steps to notes i + 1 to i + {@value
   * #GRAM}.
   */
  static char[] of(List<Note> line) {
    char[] hashes = new char[Math.max(0, line.size() - GRAM)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = i + 1; j <= i + GRAM; j++) {
        int interval = line.get(j).pitch() - line.get(j - 1).pitch();
        int steps = (line.get(j).duration() + STEP / 2) / STEP;
        hash = mix(hash ^ ((long) interval << 32 | steps));
      }
      hashes[i] = (char) (1 + Long.remainderUnsigned(hash, 0xFFFF));
    }
    return hashes;
  }

  /** The finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014). */
  private static long mix(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
