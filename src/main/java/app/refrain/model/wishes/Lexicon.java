package app.refrain.model.wishes;

import app.refrain.model.wishes.Match.Meaning;
import app.refrain.model.wishes.Match.Weight;
import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.english.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Phrases that always mean the same. */
final class Lexicon implements Rule {

  private static final int LONGEST = 5;

  private final Map<String, Match> meanings = new HashMap<>();

  /** Reads {@code phrase, phrase = meaning; meaning}, as the file's first lines explain. */
  static Lexicon read(String file) {
    Lexicon lexicon = new Lexicon();
    for (String line : DataFile.lines(file)) {
      int equals = line.indexOf(" = ");
      int limit = line.indexOf("! ");
      List<Meaning> meanings = new ArrayList<>();
      String said = line.substring(equals + 3, limit < 0 ? line.length() : limit);
      for (String meaning : said.split(";")) {
        if (!meaning.isBlank()) {
          meanings.addAll(meanings(meaning.strip()));
        }
      }
      Match match =
          new Match(
              1, meanings, limit < 0 ? Optional.empty() : Optional.of(line.substring(limit + 2)));
      lexicon.add(line.substring(0, equals), match);
    }
    return lexicon;
  }

  private static List<Meaning> meanings(String text) {
    Weight weight =
        text.startsWith("??") ? Weight.FAINT : text.startsWith("?") ? Weight.IMPLIED : Weight.SAID;
    String[] words = text.replaceFirst("^\\?+", "").split(" ", 2);
    if (words[0].equals("parts")) {
      return Ensembles.of(words[1], instrument -> false).stream()
          .map(part -> new Meaning(Kind.PART, part, weight))
          .toList();
    }
    if (Plan.Aspect.of(words[0]).isPresent()) {
      return List.of(new Meaning(Kind.PLAN, words[0] + " " + words[1], weight));
    }
    return List.of(new Meaning(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1], weight));
  }

  /**
   * @param phrases separated by commas, in lower case
   */
  Lexicon add(String phrases, Meaning... meaning) {
    return add(phrases, Match.of(1, meaning));
  }

  private Lexicon add(String phrases, Match match) {
    for (String phrase : phrases.strip().split("\\s*,\\s*")) {
      meanings.put(phrase, match);
    }
    return this;
  }

  @Override
  public Match match(Words words, int at) {
    for (int count = Math.min(LONGEST, words.count() - at); count > 0; count--) {
      Match match = meanings.get(words.phrase(at, count));
      if (match != null) {
        return match.withCount(count);
      }
    }
    return Match.NONE;
  }
}
