package app.refrain.music;

/**
 * One bar of a piece, computed from its meters.
 *
 * @param number as musicians count: from 1, a pickup is 0
 * @param start ticks from the start of the piece
 * @param length ticks; less than the meter's where the next meter cuts the bar short
 */
public record Bar(int number, int start, int length, Meter meter) {

  /** The tick at which the next bar starts. */
  public int end() {
    return start + length;
  }

  public boolean contains(int tick) {
    return start <= tick && tick < end();
  }

  public boolean isCut() {
    return length < meter.barLength();
  }
}
