package app.refrain.model.wishes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words, punctuation and hyphens left out. */
final class Words {

  private static final Pattern WORD =
      Pattern.compile(
          "\\d{1,3}\\s*/\\s*\\d{1,2}(?!\\d)|\\d+(?:\\.\\d+)?|"
              + "(?i:qu|un|dell|all|nell|sull|dall|[cdjlmnst])(?=['’]\\p{L})|"
              + "\\p{L}[\\p{L}\\p{M}'’]*[#♯♭]?|[=♩]|&");

  /** A word and where it stands. */
  private record Word(String text, Span span) {}

  private final List<Word> words = new ArrayList<>();

  /** None. */
  Words() {}

  Words(String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(
          new Word(
              matcher.group().replaceAll("\\s", "").replace('’', '\''),
              new Span(matcher.start(), matcher.end())));
    }
  }

  /** Adds words that were said by others. */
  void add(List<String> texts, Span span) {
    texts.forEach(text -> words.add(new Word(text, span)));
  }

  int count() {
    return words.size();
  }

  /** A word as it was written, empty beyond the last. */
  String written(int at) {
    return at >= 0 && at < words.size() ? words.get(at).text() : "";
  }

  /** A word in lower case, empty beyond the last. */
  String at(int at) {
    return written(at).toLowerCase(Locale.ROOT);
  }

  /** So many words in lower case with single spaces between; empty if there are fewer. */
  String phrase(int at, int count) {
    if (at + count > words.size()) {
      return "";
    }
    List<String> phrase = new ArrayList<>();
    for (int i = at; i < at + count; i++) {
      phrase.add(at(i));
    }
    return String.join(" ", phrase);
  }

  Span span(int from, int count) {
    return words.get(from).span().and(words.get(from + count - 1).span());
  }
}
