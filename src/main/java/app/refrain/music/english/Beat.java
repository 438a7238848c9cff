package app.refrain.music.english;

import app.refrain.music.Meter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in a bar as musicians count it: a beat, and a part of the beat in lowest terms.
 *
 * @param number the counted unit, from 1
 * @param numerator of the fraction of the unit after the beat
 * @param denominator of that fraction; 1 on the beat itself
 */
public record Beat(int number, int numerator, int denominator) {

  /** The syllables of counting, by fraction. */
  private static final Map<String, String> SYLLABLES =
      Map.of("1/4", "e", "1/2", "&", "3/4", "a", "1/3", "trip", "2/3", "let");

  private static final Map<String, String> FRACTIONS =
      SYLLABLES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /**
   * @throws IllegalArgumentException if the place is before the bar or the fraction has no meaning
   */
  public Beat {
    if (number < 1 || numerator < 0 || denominator < 1) {
      throw new IllegalArgumentException("There is no place " + number + " in a bar");
    }
  }

  /**
   * The place so many ticks after the bar line.
   *
   * @param ticks from the bar line
   */
  public static Beat at(int ticks, Meter meter) {
    int unit = meter.beatLength();
    int rest = ticks % unit;
    int divisor = gcd(rest, unit);
    return new Beat(ticks / unit + 1, rest / divisor, unit / divisor);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Ticks from the bar line. */
  public int ticks(Meter meter) {
    return (number - 1) * meter.beatLength() + meter.beatLength() * numerator / denominator;
  }

  /** Whether the place is on a whole tick in the meter. */
  boolean fits(Meter meter) {
    return meter.beatLength() * numerator % denominator == 0;
  }

  /** The part of the beat that a counting syllable or a fraction means. */
  static Optional<Beat> parse(int number, String syllable) {
    String fraction = FRACTIONS.getOrDefault(syllable, syllable);
    if (!fraction.matches("\\d{1,2}/[1-9]\\d?")) {
      return Optional.empty();
    }
    String[] parts = fraction.split("/");
    int divisor = gcd(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    return Optional.of(
        new Beat(
            number, Integer.parseInt(parts[0]) / divisor, Integer.parseInt(parts[1]) / divisor));
  }

  /** For example {@code 2}, {@code 2 &}, {@code 2 plus 5/12}. */
  @Override
  public String toString() {
    if (numerator == 0) {
      return Integer.toString(number);
    }
    String fraction = numerator + "/" + denominator;
    String syllable = SYLLABLES.get(fraction);
    return number + " " + (syllable == null ? "plus " + fraction : syllable);
  }
}
