package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Understands who shall not play: {@code without piano or drums}. */
final class WithoutRule implements Rule {

  private static final Set<String> NEGATIONS =
      Set.of(
          "without",
          "no",
          "not",
          "minus",
          "except",
          "excluding",
          "don't",
          "omit",
          "remove",
          "drop",
          "delete",
          "mute");
  private static final Set<String> BETWEEN =
      Set.of("a", "an", "any", "the", "use", "for", "with", "want", "include", "and", "or", "nor");
  private static final Set<String> AND = Set.of("and", "or", "nor", "&");

  private final PartRule parts = new PartRule();

  @Override
  public Match match(Words words, int at) {
    if (!NEGATIONS.contains(words.at(at))) {
      return Match.NONE;
    }
    List<Match.Meaning> meanings = new ArrayList<>();
    int count = 1;
    boolean more = true;
    while (more) {
      int next = count;
      while (BETWEEN.contains(words.at(at + next))) {
        next++;
      }
      Match part = parts.match(words, at + next, Kind.WITHOUT);
      meanings.addAll(part.meanings());
      count = part.isNone() ? count : next + part.count();
      more = !part.isNone() && AND.contains(words.at(at + count)) && !says(words, at + count);
    }
    return meanings.isEmpty() ? Match.NONE : new Match(count, meanings);
  }

  /** Whether somebody plays again: "without piano and with flute". */
  private static boolean says(Words words, int and) {
    return words.at(and + 1).equals("with");
  }
}
