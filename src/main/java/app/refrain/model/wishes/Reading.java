package app.refrain.model.wishes;

import app.refrain.model.wishes.Company.Manner;
import app.refrain.model.wishes.Match.Meaning;
import app.refrain.model.wishes.Match.Weight;
import app.refrain.model.wishes.Wish.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads words: each belongs to the rule that makes the longest phrase of it, says nothing, or is
 * named as not understood.
 */
final class Reading {

  private static final List<Rule> RULES =
      List.of(
          Lexicon.read("meanings.txt"),
          new WithoutRule(),
          new ScaleRule(),
          new KeyRule(),
          new MeterRule(),
          new TempoRule(),
          new LengthRule(),
          new StyleRule(),
          new PartRule());

  /** Words that say nothing that could be followed. */
  private static final Set<String> FILLERS =
      Set.of(String.join(" ", DataFile.lines("fillers.txt")).split("\\s+"));

  private static final Set<String> NOT = Set.of("not", "no", "without", "except", "never");

  private final String text;
  private final Words words;
  private final List<Wish> faint = new ArrayList<>();
  private final List<Wish> said = new ArrayList<>();
  private final Company company = new Company();
  private final List<Span> unknown = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private int unknownWords;
  private Manner manner = Manner.BARE;

  /**
   * @param words in English
   */
  Reading(String text, Words words) {
    this.text = text;
    this.words = words;
    int before = -2;
    for (int at = 0; at < words.count(); ) {
      Match match = longest(at);
      if (isNegated(at)) {
        notUnderstood(at, before == at - 1);
        at++;
        for (int end = at + longest(at).count(); at < end; at++) {
          notUnderstood(at, true);
        }
        before = at - 1;
      } else if (match.isNone()) {
        manner = Company.after(words.at(at), manner);
        if (!FILLERS.contains(words.at(at))) {
          notUnderstood(at, before == at - 1);
          before = at;
        }
        at++;
      } else {
        understood(match, at);
        at += match.count();
      }
    }
  }

  /** How many words are not understood. */
  int unknownWords() {
    return unknownWords;
  }

  UnderstoodWishes decided() {
    return new Decision(faint, said, company).understood(text, unknown, limits);
  }

  /** Whether a style is named that is not wanted. */
  private boolean isNegated(int at) {
    return NOT.contains(words.at(at))
        && longest(at).isNone()
        && longest(at + 1).meanings().stream().anyMatch(m -> m.kind() == Kind.STYLE);
  }

  private Match longest(int at) {
    Match longest = Match.NONE;
    for (Rule rule : RULES) {
      Match match = rule.match(words, at);
      longest = match.count() > longest.count() ? match : longest;
    }
    return longest;
  }

  private void understood(Match match, int at) {
    Span span = words.span(at, match.count());
    Manner now = Company.isExclusive(words.at(at + match.count())) ? Manner.ALONE : manner;
    match.limit().ifPresent(answer -> limits.add(new Limit(span, answer)));
    for (Meaning meaning : match.meanings()) {
      Wish wish = new Wish(meaning.kind(), meaning.value(), span, meaning.weight() != Weight.SAID);
      if (wish.kind() == Kind.PART) {
        company.add(wish, now);
      } else {
        (meaning.weight() == Weight.FAINT ? faint : said).add(wish);
      }
      if (wish.kind() == Kind.STYLE) {
        manner = Manner.BARE;
      }
    }
  }

  /** Words in a row are named together. */
  private void notUnderstood(int at, boolean goesOn) {
    Span span = words.span(at, 1);
    unknown.add(goesOn ? unknown.removeLast().and(span) : span);
    unknownWords++;
  }
}
