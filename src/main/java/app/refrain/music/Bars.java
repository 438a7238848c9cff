package app.refrain.music;

import java.util.List;

/**
 * The bar lines of a piece, computed from its meters. Bars go on without end in the last meter.
 *
 * <p>A first meter that holds for exactly one bar and is shorter than the second is a pickup: bar
 * number 0.
 */
public final class Bars {

  private final List<MeterChange> meters;

  /** The index of the first bar of each meter. */
  private final int[] firstBar;

  Bars(List<MeterChange> meters) {
    this.meters = meters;
    firstBar = new int[meters.size()];
    for (int i = 1; i < firstBar.length; i++) {
      MeterChange before = meters.get(i - 1);
      int span = meters.get(i).at() - before.at();
      firstBar[i] = firstBar[i - 1] + Math.ceilDiv(span, before.meter().barLength());
    }
  }

  public boolean hasPickup() {
    return meters.size() > 1
        && firstBar[1] == 1
        && meters.get(1).at() == meters.get(0).meter().barLength()
        && meters.get(0).meter().barLength() < meters.get(1).meter().barLength();
  }

  /**
   * @param index from 0, a pickup counted
   */
  public Bar get(int index) {
    int m = firstBar.length - 1;
    while (firstBar[m] > index) {
      m--;
    }
    Meter meter = meters.get(m).meter();
    int start = meters.get(m).at() + (index - firstBar[m]) * meter.barLength();
    int end = start + meter.barLength();
    if (m + 1 < firstBar.length) {
      end = Math.min(end, meters.get(m + 1).at());
    }
    return new Bar(hasPickup() ? index : index + 1, start, end - start, meter);
  }

  /** The index of the bar that contains a tick. */
  public int indexAt(int tick) {
    int m = firstBar.length - 1;
    while (meters.get(m).at() > tick) {
      m--;
    }
    MeterChange change = meters.get(m);
    return firstBar[m] + (tick - change.at()) / change.meter().barLength();
  }

  public Bar at(int tick) {
    return get(indexAt(tick));
  }
}
