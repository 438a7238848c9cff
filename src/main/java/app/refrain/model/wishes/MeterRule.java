package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Meter;
import java.util.Map;
import java.util.Set;

/** Understands meters: {@code 6/8}, {@code three-four time}, {@code in three}. */
final class MeterRule implements Rule {

  private static final Map<String, Integer> UNITS =
      Map.of("two", 2, "four", 4, "eight", 8, "sixteen", 16, "quarter", 4, "eighth", 8);
  private static final Set<String> TIME = Set.of("time", "meter", "metre", "signature");
  private static final Map<String, String> BY_BEATS = Map.of("three", "3/4", "four", "4/4");

  private static final Lexicon NAMES =
      new Lexicon()
          .add("common time", Match.said(Kind.METER, "4/4"))
          .add("cut time, alla breve", Match.said(Kind.METER, "2/2"))
          .add("waltz time, triple time, triple meter", Match.said(Kind.METER, "3/4"))
          .add("duple time, march time, duple meter", Match.said(Kind.METER, "2/4"))
          .add("jig time", Match.said(Kind.METER, "6/8"));

  @Override
  public Match match(Words words, int at) {
    Match named = NAMES.match(words, at);
    if (!named.isNone()) {
      return named;
    }
    if (words.at(at).matches("\\d{1,3}/\\d{1,2}")) {
      String[] numbers = words.at(at).split("/");
      return meter(words, at, 1, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
    Numbers.Found beats = Numbers.at(words, at);
    Integer unit = UNITS.get(words.at(at + beats.count()));
    if (beats.isWhole() && beats.count() == 1 && unit != null) {
      return inWords(words, at, beats.whole(), unit);
    }
    boolean isAlone = isEnd(words, at + 1) && words.at(at - 1).equals("in");
    return isAlone && BY_BEATS.containsKey(words.at(at))
        ? Match.of(1, Match.said(Kind.METER, BY_BEATS.get(words.at(at))))
        : Match.NONE;
  }

  /** Two numbers are a meter if they are announced as such; "two four part choirs" are none. */
  private static Match inWords(Words words, int at, int beats, int unit) {
    boolean announced = words.at(at - 1).equals("in") || TIME.contains(words.at(at + 2));
    return announced ? meter(words, at, 2, beats, unit) : Match.NONE;
  }

  private static Match meter(Words words, int at, int count, int beats, int unit) {
    int time = TIME.contains(words.at(at + count)) ? 1 : 0;
    return Meter.exists(beats, unit)
        ? Match.of(count + time, Match.said(Kind.METER, new Meter(beats, unit)))
        : Match.NONE;
  }

  private static boolean isEnd(Words words, int at) {
    return at >= words.count() || Set.of("for", "with", "and", "at").contains(words.at(at));
  }
}
