package app.refrain.model.wishes;

import app.refrain.model.CompositionRequest;
import app.refrain.model.wishes.Wish.Kind;
import java.util.Set;

/** Understands lengths: {@code sixteen bars}, {@code bars 5 to 8}, {@code half a minute}. */
final class LengthRule implements Rule {

  /** Marks a length in seconds, which takes meter and tempo to become bars. */
  static final String SECONDS = " seconds";

  private static final Set<String> BARS = Set.of("bar", "bars", "measure", "measures");
  private static final Set<String> MORE = Set.of("more", "new", "further", "other");
  private static final Set<String> TO = Set.of("to", "through", "until", "till", "and");
  private static final Set<String> MINUTES = Set.of("minute", "minutes", "min", "mins");
  private static final Set<String> SECOND = Set.of("second", "seconds", "sec", "secs");

  private static final Lexicon NAMES =
      new Lexicon()
          .add("half a minute", Match.said(Kind.BARS, 30 + SECONDS))
          .add("a minute and a half", Match.said(Kind.BARS, 90 + SECONDS))
          .add("a minute", Match.said(Kind.BARS, 60 + SECONDS))
          .add("short, brief", Match.implied(Kind.BARS, 8))
          .add("long", Match.implied(Kind.BARS, 32));

  @Override
  public Match match(Words words, int at) {
    if (BARS.contains(words.at(at))) {
      return range(words, at);
    }
    Numbers.Found number = Numbers.at(words, at);
    int more = number.count() > 0 && MORE.contains(words.at(at + number.count())) ? 1 : 0;
    if (number.isWhole() && BARS.contains(words.at(at + number.count() + more))) {
      return bars(number, more);
    }
    String unit = words.at(at + number.count());
    if (number.count() > 0 && (MINUTES.contains(unit) || SECOND.contains(unit))) {
      double seconds = number.value() * (MINUTES.contains(unit) ? 60 : 1);
      return Match.of(number.count() + 1, Match.said(Kind.BARS, Math.round(seconds) + SECONDS));
    }
    return NAMES.match(words, at);
  }

  private static Match bars(Numbers.Found number, int more) {
    boolean possible = number.whole() >= 1 && number.whole() <= CompositionRequest.MAX_BARS;
    return possible
        ? Match.of(number.count() + more + 1, Match.said(Kind.BARS, number.whole()))
        : Match.NONE;
  }

  private static Match range(Words words, int at) {
    Numbers.Found from = Numbers.at(words, at + 1);
    int count = 1 + from.count();
    count += from.count() > 0 && TO.contains(words.at(at + count)) ? 1 : 0;
    Numbers.Found to = Numbers.at(words, at + count);
    boolean isRange = from.isWhole() && to.isWhole() && from.value() >= 1;
    return isRange && from.value() <= to.value()
        ? Match.of(
            count + to.count(),
            Match.said(Kind.BAR_RANGE, from.whole() + "-" + to.whole()),
            Match.implied(Kind.TASK, "infill"))
        : Match.NONE;
  }
}
