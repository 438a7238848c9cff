package app.refrain.music.english;

import app.refrain.music.ChordSymbol;
import app.refrain.music.MalformedScoreException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads chord symbols such as {@code Dm7/F}, {@code d minor 7}, {@code B flat major seventh}. */
final class ChordReader {

  private static final int MOST_WORDS = 7;

  /** What people write in words, as lead sheets have it. */
  private static final Map<String, String> SUFFIXES =
      Map.ofEntries(
          Map.entry("sharp", "#"),
          Map.entry("flat", "b"),
          Map.entry("major", "maj"),
          Map.entry("minor", "m"),
          Map.entry("min", "m"),
          Map.entry("diminished", "dim"),
          Map.entry("augmented", "aug"),
          Map.entry("half-diminished", "hdim"),
          Map.entry("suspended", "sus"),
          Map.entry("dominant", ""),
          Map.entry("second", "2"),
          Map.entry("fourth", "4"),
          Map.entry("sixth", "6"),
          Map.entry("seventh", "7"),
          Map.entry("ninth", "9"),
          Map.entry("over", "/"));

  private ChordReader() {}

  /** Reads a chord: its root, quality and bass, or that there is none. */
  static List<Word> read(Tokens tokens) throws MalformedScoreException {
    List<String> phrase = tokens.phrase(MOST_WORDS, BarReader.EVENTS);
    for (int count = phrase.size(); count > 0; count--) {
      Optional<ChordSymbol> symbol = parse(phrase.subList(0, count));
      if (symbol.isPresent()) {
        tokens.skip(count);
        return EventWords.chord(symbol.get());
      }
    }
    throw tokens.peek().unexpected("a chord such as G, Dm7 or C/E");
  }

  private static Optional<ChordSymbol> parse(List<String> words) {
    StringBuilder symbol = new StringBuilder();
    for (String word : words) {
      symbol.append(SUFFIXES.getOrDefault(word.toLowerCase(Locale.ROOT), word));
    }
    String text = symbol.toString();
    if (text.equalsIgnoreCase("none") || text.matches("(?i)n\\.?c\\.?")) {
      return Optional.of(ChordSymbol.NONE);
    }
    return ChordSymbol.parse(
        text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
  }
}
