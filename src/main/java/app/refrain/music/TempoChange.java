package app.refrain.music;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A tempo from a tick on, kept as MIDI keeps it so that nothing is lost.
 *
 * @param at ticks from the start of the piece
 * @param microsPerQuarter microseconds a quarter note lasts, 1 to {@value #MAX_MICROS}
 */
public record TempoChange(int at, int microsPerQuarter) implements Timed {

  /** The slowest tempo that MIDI can say: 24 bits of microseconds. */
  public static final int MAX_MICROS = 0xFFFFFF;

  private static final double MICROS_PER_MINUTE = 60_000_000.0;

  /**
   * @throws IllegalArgumentException if MIDI cannot say the tempo
   */
  public TempoChange {
    if (microsPerQuarter < 1 || microsPerQuarter > MAX_MICROS) {
      throw new IllegalArgumentException(
          "A quarter cannot last " + microsPerQuarter + " microseconds");
    }
  }

  /**
   * @throws IllegalArgumentException if MIDI cannot say the tempo
   */
  public static TempoChange ofBpm(int at, double bpm) {
    return new TempoChange(at, microsOf(bpm));
  }

  /** How long a quarter lasts at a tempo, in microseconds. */
  public static int microsOf(double bpm) {
    return (int) Math.round(MICROS_PER_MINUTE / bpm);
  }

  /** Quarter notes a minute as the shortest decimal that means the same number of microseconds. */
  public String shortestBpm() {
    BigDecimal exact = BigDecimal.valueOf(bpm());
    for (int digits = 0; ; digits++) {
      BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
      if (rounded.signum() > 0 && microsOf(rounded.doubleValue()) == microsPerQuarter) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
  }

  /** Quarter notes a minute. */
  public double bpm() {
    return MICROS_PER_MINUTE / microsPerQuarter;
  }
}
