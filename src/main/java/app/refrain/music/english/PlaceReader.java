package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Quantizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads places in a bar such as {@code on 2 &}, {@code at 3 and}, {@code on beat 2.5}. */
final class PlaceReader {

  private static final String EXPECTED = "a place such as \"on 2\" or \"on 2 &\"";
  static final Set<String> PREPOSITIONS = Set.of("on", "at", "beat", "beats");
  private static final Set<String> FILLERS = Set.of("on", "at", "beat", "beats", "the", "count");
  private static final Set<String> PLUS = Set.of("plus");
  private static final Pattern NUMBER =
      Pattern.compile("([1-9]\\d{0,2})(?:st|nd|rd|th)?(\\.\\d{1,9})?(e|&|\\+|a|and|trip|let)?");

  /** The counting syllables and what people write for them. */
  private static final Map<String, String> SYLLABLES =
      Map.of("e", "e", "&", "&", "+", "&", "and", "&", "a", "a", "trip", "trip", "let", "let");

  private PlaceReader() {}

  static boolean at(Tokens tokens) {
    return tokens.at(PREPOSITIONS);
  }

  /** How many of the coming tokens may belong to a place. */
  static int length(Tokens tokens) {
    int length = 0;
    while (isPart(tokens.peek(length))) {
      length += PLUS.contains(tokens.peek(length).word()) ? 2 : 1;
    }
    return length;
  }

  private static boolean isPart(Token token) {
    String word = token.word();
    return token.is(Token.Kind.WORD)
        && (FILLERS.contains(word)
            || PLUS.contains(word)
            || SYLLABLES.containsKey(word)
            || NUMBER.matcher(word).matches());
  }

  static Word.At read(Tokens tokens) throws MalformedScoreException {
    tokens.skipAll(FILLERS);
    Token token = tokens.take();
    Matcher matcher = NUMBER.matcher(token.word());
    if (!token.is(Token.Kind.WORD) || !matcher.matches()) {
      throw token.unexpected(EXPECTED);
    }
    int number = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      return new Word.At(decimal(number, Double.parseDouble(matcher.group(2))));
    }
    String syllable = matcher.group(3) == null ? syllable(tokens) : SYLLABLES.get(matcher.group(3));
    Optional<Beat> beat = Beat.parse(number, syllable);
    return new Word.At(beat.orElseThrow(() -> token.unexpected(EXPECTED)));
  }

  /** The part of the beat that follows a number, as a syllable or a fraction. */
  private static String syllable(Tokens tokens) {
    if (tokens.takeIf(PLUS)) {
      return tokens.take().word();
    }
    String syllable = tokens.at(SYLLABLES.keySet()) ? tokens.peek().word() : "";
    boolean article = syllable.equals("a") && DurationReader.at(tokens.peek(1));
    if (syllable.isEmpty() || article) {
      return "0/1";
    }
    tokens.take();
    return SYLLABLES.get(syllable);
  }

  /** The nearest place of the grid to a decimal. */
  private static Beat decimal(int number, double fraction) {
    int twelfths = (int) Math.round(fraction * Quantizer.STEPS_PER_QUARTER);
    String rest = twelfths % Quantizer.STEPS_PER_QUARTER + "/" + Quantizer.STEPS_PER_QUARTER;
    return Beat.parse(number + twelfths / Quantizer.STEPS_PER_QUARTER, rest).orElseThrow();
  }
}
