package app.refrain.music.musicxml;

import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.Optional;

/** Meters of bars that are shorter or longer than their time signature says. */
final class BarMeters {

  private static final int SMALLEST_UNIT = 32;

  private BarMeters() {}

  /** A meter of a certain length, counted in the units of the usual one or, if need be, smaller. */
  static Optional<Meter> ofLength(int ticks, Meter usual) {
    for (int unit = usual.unit(); unit <= SMALLEST_UNIT; unit *= 2) {
      int beatLength = 4 * Score.TICKS_PER_QUARTER / unit;
      if (ticks % beatLength == 0 && Meter.exists(ticks / beatLength, unit)) {
        return Optional.of(new Meter(ticks / beatLength, unit));
      }
    }
    return Optional.empty();
  }
}
