package app.refrain.music.notation;

import app.refrain.music.Meter;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.util.List;
import java.util.Optional;

/** Meters of bars that are shorter or longer than their time signature says. */
public final class BarMeters {

  private static final int SMALLEST_UNIT = 32;
  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  private BarMeters() {}

  /**
   * How long the bar of several parts is: as what is written in it, but rests and rounded lengths
   * do not make it longer or shorter than its meter.
   */
  public static int length(List<Measure> measures, Meter meter) {
    int usual = meter.barLength();
    int written = measures.stream().mapToInt(Measure::length).max().orElse(0);
    int sounding = measures.stream().mapToInt(Measure::sounding).max().orElse(0);
    boolean someAreFull = measures.stream().anyMatch(measure -> isAbout(measure.length(), usual));
    if (written == 0 || isAbout(written, usual)) {
      return usual;
    }
    if (written > usual && someAreFull && sounding < usual + Quantizer.STEP) {
      return usual;
    }
    return written < usual || ofLength(written, meter).isPresent()
        ? written
        : (written + SIXTEENTH - 1) / SIXTEENTH * SIXTEENTH;
  }

  private static boolean isAbout(int length, int usual) {
    return Math.abs(length - usual) < Quantizer.STEP;
  }

  /** A meter of a certain length, counted in the units of the usual one or, if need be, smaller. */
  public static Optional<Meter> ofLength(int ticks, Meter usual) {
    for (int unit = usual.unit(); unit <= SMALLEST_UNIT; unit *= 2) {
      int beatLength = 4 * Score.TICKS_PER_QUARTER / unit;
      if (ticks % beatLength == 0 && Meter.exists(ticks / beatLength, unit)) {
        return Optional.of(new Meter(ticks / beatLength, unit));
      }
    }
    return Optional.empty();
  }
}
