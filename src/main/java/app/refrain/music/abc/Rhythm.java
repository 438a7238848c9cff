package app.refrain.music.abc;

/** What changes the length of the notes that come: tuplets and broken rhythm. */
final class Rhythm {

  private double tuplet = 1;
  private int left;
  private double broken = 1;

  /**
   * @param notes how many come in a tuplet
   * @param factor by which they are longer
   */
  void tuplet(int notes, double factor) {
    left = notes;
    tuplet = factor;
  }

  void scaleNext(double factor) {
    broken = factor;
  }

  /** The length of the next note, chord or rest. */
  double next(double ticks) {
    double length = ticks * broken * (left > 0 ? tuplet : 1);
    broken = 1;
    left = Math.max(0, left - 1);
    return length;
  }
}
