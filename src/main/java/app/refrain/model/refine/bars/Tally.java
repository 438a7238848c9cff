package app.refrain.model.refine.bars;

/**
 * A figure summed over events, such as the notes of some bars.
 *
 * @param count how many events
 */
record Tally(double sum, double count) {

  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(sum + other.sum, count + other.count);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The figure of an event; not a number if there are none. */
  double mean() {
    return sum / count;
  }
}
