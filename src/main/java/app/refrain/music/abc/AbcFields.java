package app.refrain.music.abc;

import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of the fields that say how time is counted. */
final class AbcFields {

  private static final int WHOLE = 4 * Score.TICKS_PER_QUARTER;
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})\\s*/\\s*(\\d{1,3})");
  private static final Pattern METER =
      Pattern.compile("\\(?\\s*(\\d{1,2}(?:\\s*\\+\\s*\\d{1,2})*)\\s*\\)?\\s*/\\s*(\\d{1,2})");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,8}(?:\\.\\d{1,12})?)");

  private AbcFields() {}

  static Optional<Meter> meter(String text) {
    String said = text.strip();
    if (said.equals("C") || said.equals("C|")) {
      return Optional.of(said.equals("C") ? Meter.COMMON : new Meter(2, 2));
    }
    Matcher meter = METER.matcher(said);
    if (!meter.lookingAt()) {
      return Optional.empty();
    }
    int beats =
        Arrays.stream(meter.group(1).split("\\+")).mapToInt(t -> Integer.parseInt(t.strip())).sum();
    int unit = Integer.parseInt(meter.group(2));
    return Meter.exists(beats, unit) ? Optional.of(new Meter(beats, unit)) : Optional.empty();
  }

  /** Ticks of a length of 1 where nothing is said: a sixteenth in short bars, else an eighth. */
  static double usualUnit(Meter meter) {
    return meter != null && 4 * meter.barLength() < 3 * WHOLE ? WHOLE / 16.0 : WHOLE / 8.0;
  }

  /** Ticks of {@code 1/8}. */
  static OptionalDouble length(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.find() && Integer.parseInt(fraction.group(2)) > 0) {
      double numerator = Integer.parseInt(fraction.group(1));
      return numerator == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(WHOLE * numerator / Integer.parseInt(fraction.group(2)));
    }
    return text.strip().equals("1") ? OptionalDouble.of(WHOLE) : OptionalDouble.empty();
  }

  /**
   * Microseconds of a quarter in {@code 1/4=120}, {@code "Lively" 3/8=100}, {@code 120}.
   *
   * @param unit ticks that a number alone counts
   */
  static OptionalInt tempo(String text, double unit) {
    String said = text.replaceAll("\"[^\"]*\"", " ");
    int equals = said.indexOf('=');
    double beat = equals < 0 ? unit : 0;
    Matcher fractions = FRACTION.matcher(equals < 0 ? "" : said.substring(0, equals));
    while (fractions.find() && Integer.parseInt(fractions.group(2)) > 0) {
      beat +=
          (double) WHOLE
              * Integer.parseInt(fractions.group(1))
              / Integer.parseInt(fractions.group(2));
    }
    beat = beat == 0 ? unit : beat;
    Matcher number = NUMBER.matcher(equals < 0 ? said : said.substring(equals + 1));
    if (!number.find()) {
      return OptionalInt.empty();
    }
    double perMinute = Double.parseDouble(number.group(1)) * beat / Score.TICKS_PER_QUARTER;
    return perMinute <= 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.clamp(Math.round(60e6 / perMinute), 1, TempoChange.MAX_MICROS));
  }
}
