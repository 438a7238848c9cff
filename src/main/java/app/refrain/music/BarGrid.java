package app.refrain.music;

import java.util.List;

/**
 * A grid that begins anew with each bar, since bars of thirty-seconds are no whole number of steps
 * long.
 */
final class BarGrid {

  private final List<MeterChange> meters;
  private final int step;

  /** Null where all bars begin on the grid of the first, so that bars do not matter. */
  private final Bars bars;

  /**
   * @param meters in the order of time, the first at tick 0
   * @param step ticks
   */
  BarGrid(List<MeterChange> meters, int step) {
    this.meters = meters;
    this.step = step;
    boolean plain =
        meters.stream().allMatch(m -> m.at() % step == 0 && m.meter().barLength() % step == 0);
    bars = plain ? null : new Bars(meters);
  }

  /** Whether all bars begin on the grid of the first. */
  boolean isPlain() {
    return bars == null;
  }

  List<MeterChange> meters() {
    return meters;
  }

  int step() {
    return step;
  }

  int nearest(int tick) {
    int start = bars == null ? 0 : bars.at(tick).start();
    return start + round(tick - start, step);
  }

  static int round(int tick, int grid) {
    return (tick + grid / 2) / grid * grid;
  }
}
