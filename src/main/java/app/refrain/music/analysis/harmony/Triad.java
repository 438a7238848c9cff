package app.refrain.music.analysis.harmony;

import app.refrain.music.ChordQuality;

/**
 * The 24 major and minor triads as states of a chord finder, and how well a beat's sound speaks for
 * each.
 */
final class Triad {

  static final int COUNT = 24;

  private static final double ROOT = 1.2;
  private static final double THIRD = 1;
  private static final double FIFTH = 1;
  private static final double SEVENTH = 0.2;
  private static final double BASS_ROOT = 1.5;
  private static final double BASS_OTHER = 0.45;

  private Triad() {}

  static int root(int triad) {
    return triad % 12;
  }

  static boolean isMinor(int triad) {
    return triad >= 12;
  }

  /**
   * How much a beat's pitches speak for a triad, in quarters of chord tone.
   *
   * @param chroma quarters that each pitch class sounds
   */
  static double fit(int triad, double[] chroma) {
    int root = root(triad);
    double sevenths = chroma[(root + 10) % 12] + (isMinor(triad) ? 0 : chroma[(root + 11) % 12]);
    return ROOT * chroma[root]
        + THIRD * chroma[third(triad)]
        + FIFTH * chroma[(root + 7) % 12]
        + SEVENTH * sevenths;
  }

  /**
   * How much a bass note speaks for a triad, a quarter long.
   *
   * @param bass pitch class
   */
  static double bassFit(int triad, int bass) {
    if (bass == root(triad)) {
      return BASS_ROOT;
    }
    return bass == third(triad) || bass == (root(triad) + 7) % 12 ? BASS_OTHER : 0;
  }

  private static int third(int triad) {
    return (root(triad) + (isMinor(triad) ? 3 : 4)) % 12;
  }

  /**
   * The triad with its seventh where one is heard.
   *
   * @param chroma quarters that each pitch class sounds while the chord lasts
   */
  static ChordQuality quality(int triad, double[] chroma) {
    int root = root(triad);
    double needed = 0.5 * chroma[third(triad)];
    double minorSeventh = chroma[(root + 10) % 12];
    double majorSeventh = chroma[(root + 11) % 12];
    if (minorSeventh > needed && minorSeventh >= majorSeventh) {
      return isMinor(triad) ? ChordQuality.MINOR_SEVENTH : ChordQuality.DOMINANT_SEVENTH;
    }
    if (majorSeventh > needed && !isMinor(triad)) {
      return ChordQuality.MAJOR_SEVENTH;
    }
    return isMinor(triad) ? ChordQuality.MINOR : ChordQuality.MAJOR;
  }
}
