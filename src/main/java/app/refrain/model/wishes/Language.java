package app.refrain.model.wishes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A language in which wishes are said: a dictionary of phrases in the English of wishes, read from
 * a file. A line is {@code phrase, phrase = English}; {@code *} stands for no ending or any of the
 * file's {@code endings}; nothing after the sign means that the phrase says nothing. {@code notes}
 * are named before a mode, an accidental, or after "in".
 */
final class Language {

  /** All but English. */
  static final List<Language> OTHERS =
      List.of(
          new Language("german.txt"),
          new Language("french.txt"),
          new Language("spanish.txt"),
          new Language("italian.txt"),
          new Language("portuguese.txt"));

  private static final int LONGEST = 5;
  private static final String ENDINGS = "endings: ";
  private static final String NOTES = "notes: ";
  private static final Set<String> AFTER_A_NOTE = Set.of("major", "minor", "flat", "sharp");
  private static final Set<String> BEFORE_A_NOTE = Set.of("in", "of");

  private final Map<String, List<String>> phrases = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();

  private Language(String file) {
    List<String> endings = List.of();
    for (String line : DataFile.lines(file)) {
      if (line.startsWith(ENDINGS)) {
        endings = List.of(line.substring(ENDINGS.length()).split(" "));
      } else if (line.startsWith(NOTES)) {
        for (String note : line.substring(NOTES.length()).split(" ")) {
          notes.put(plain(note.split("=")[0]), note.split("=")[1]);
        }
      } else {
        int sign = line.indexOf('=');
        String english = line.substring(sign + 1).strip();
        for (String phrase : line.substring(0, sign).strip().split("\\s*,\\s*")) {
          add(phrase, endings, english.isEmpty() ? List.of() : List.of(english.split(" ")));
        }
      }
    }
  }

  private void add(String phrase, List<String> endings, List<String> english) {
    phrases.putIfAbsent(plain(phrase.replace("*", "")), english);
    if (phrase.contains("*")) {
      endings.forEach(ending -> phrases.putIfAbsent(plain(phrase.replace("*", ending)), english));
    }
  }

  /** In lower case and without accents, which people leave out. */
  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace("œ", "oe");
  }

  /** What is said, in English; words that are not in the dictionary stay. */
  Words english(Words words) {
    Words english = new Words();
    for (int at = 0; at < words.count(); ) {
      int count = known(words, at);
      if (isNote(words, at, english)) {
        english.add(List.of(notes.get(plain(words.at(at)))), words.span(at, 1));
        at++;
      } else if (count > 0) {
        english.add(phrases.get(plain(words.phrase(at, count))), words.span(at, count));
        at += count;
      } else {
        english.add(List.of(words.written(at)), words.span(at, 1));
        at++;
      }
    }
    return english;
  }

  /** How many words are the longest phrase of the dictionary; 0 if none are. */
  private int known(Words words, int at) {
    for (int count = Math.min(LONGEST, words.count() - at); count > 0; count--) {
      if (phrases.containsKey(plain(words.phrase(at, count)))) {
        return count;
      }
    }
    return 0;
  }

  private boolean isNote(Words words, int at, Words before) {
    if (!notes.containsKey(plain(words.at(at)))) {
      return false;
    }
    List<String> next = phrases.getOrDefault(plain(words.at(at + 1)), List.of());
    if (!next.isEmpty() && AFTER_A_NOTE.contains(next.getFirst())) {
      return true;
    }
    boolean announced = BEFORE_A_NOTE.contains(before.at(before.count() - 1));
    return announced && known(words, at) == 0;
  }
}
