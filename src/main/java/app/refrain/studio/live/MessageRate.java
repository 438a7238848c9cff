package app.refrain.studio.live;

/** A bucket of tokens: a message takes one, time brings them back. Not for several threads. */
final class MessageRate {

  private static final double NANOS = 1e9;

  private final int perSecond;
  private final int burst;
  private double tokens;
  private long last;

  /**
   * @param now nanoseconds on a clock that does not jump
   */
  MessageRate(int perSecond, int burst, long now) {
    this.perSecond = perSecond;
    this.burst = burst;
    tokens = burst;
    last = now;
  }

  /** Whether one more message is allowed now. */
  boolean allows(long now) {
    tokens = Math.min(burst, tokens + (now - last) / NANOS * perSecond);
    last = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
