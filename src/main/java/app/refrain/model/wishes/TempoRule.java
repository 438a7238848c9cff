package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/** Understands tempi: {@code 100 bpm}, {@code quarter = 90}, {@code tempo of 110}. */
final class TempoRule implements Rule {

  static final int SLOWEST = 20;
  static final int FASTEST = 400;

  private static final Set<String> BEATS = Set.of("bpm", "beats", "quarters", "crotchets");
  private static final Set<String> MINUTE = Set.of("minute", "min");
  private static final Set<String> IS = Set.of("=", "is", "of", "equals", "at", "about", "around");

  /** Quarters. */
  private static final Map<String, Double> NOTES =
      Map.of(
          "quarter",
          1.0,
          "crotchet",
          1.0,
          "♩",
          1.0,
          "half",
          2.0,
          "minim",
          2.0,
          "eighth",
          0.5,
          "quaver",
          0.5,
          "tempo",
          1.0);

  @Override
  public Match match(Words words, int at) {
    Numbers.Found number = Numbers.at(words, at);
    if (number.count() > 0 && BEATS.contains(words.at(at + number.count()))) {
      return tempo(number.value(), number.count() + beats(words, at + number.count()));
    }
    return marked(words, at);
  }

  /** "Beats per minute", "beats a minute", or one word. */
  private static int beats(Words words, int at) {
    return MINUTE.contains(words.at(at + 2)) ? 3 : 1;
  }

  /** "Quarter note = 90", "dotted crotchet = 60", "tempo of 100". */
  private static Match marked(Words words, int at) {
    int count = words.at(at).equals("dotted") ? 1 : 0;
    Double length = NOTES.get(words.at(at + count));
    if (length == null) {
      return Match.NONE;
    }
    double quarters = count == 1 ? 1.5 * length : length;
    count++;
    count += words.at(at + count).equals("note") ? 1 : 0;
    while (IS.contains(words.at(at + count))) {
      count++;
    }
    Numbers.Found number = Numbers.at(words, at + count);
    int unit = BEATS.contains(words.at(at + count + number.count())) ? 1 : 0;
    return number.count() == 0
        ? Match.NONE
        : tempo(quarters * number.value(), count + number.count() + unit);
  }

  private static Match tempo(double quarters, int count) {
    if (quarters < SLOWEST || quarters > FASTEST) {
      return Match.NONE;
    }
    BigDecimal rounded = BigDecimal.valueOf(quarters).setScale(2, RoundingMode.HALF_UP);
    return Match.of(count, Match.said(Kind.TEMPO, rounded.stripTrailingZeros().toPlainString()));
  }
}
