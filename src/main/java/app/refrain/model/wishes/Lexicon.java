package app.refrain.model.wishes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that always mean the same. */
final class Lexicon implements Rule {

  private static final int LONGEST = 4;

  private final Map<String, List<Match.Meaning>> meanings = new HashMap<>();

  /**
   * @param phrases separated by commas, in lower case
   */
  Lexicon add(String phrases, Match.Meaning... meaning) {
    for (String phrase : phrases.strip().split("\\s*,\\s*")) {
      meanings.put(phrase, List.of(meaning));
    }
    return this;
  }

  @Override
  public Match match(Words words, int at) {
    for (int count = Math.min(LONGEST, words.count() - at); count > 0; count--) {
      List<Match.Meaning> meaning = meanings.get(words.phrase(at, count));
      if (meaning != null) {
        return new Match(count, meaning);
      }
    }
    return Match.NONE;
  }
}
