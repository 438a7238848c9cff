package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads durations such as {@code dotted quarter tied sixteenth}, {@code triplet eighth notes},
 * {@code dotted-crotchet}, {@code 16th}.
 */
final class DurationReader {

  static final String EXPECTED = "a duration such as quarter or dotted eighth";

  private static final Set<String> MODIFIERS = Set.of("double", "dotted", "triplet");
  private static final Set<String> TIES = Set.of("tied", "plus", "+");
  private static final Set<String> BESIDE_TIES = Set.of("to", "a", "an", "with");
  private static final Set<String> NOTE = Set.of("note");
  private static final Map<String, String> VALUES = new HashMap<>();

  static {
    names("whole", "semibreve", "1/1");
    names("half", "minim", "1/2", "2nd");
    names("quarter", "crotchet", "1/4", "4th");
    names("eighth", "quaver", "1/8", "8th");
    names("sixteenth", "semiquaver", "1/16", "16th");
    names("thirty-second", "demisemiquaver", "1/32", "32nd");
    VALUES.put("breve", "double whole");
  }

  private final Tokens tokens;

  /** The words of the token being read, and how many of them were. */
  private List<String> words = List.of();

  private int next;

  private DurationReader(Tokens tokens) {
    this.tokens = tokens;
  }

  private static void names(String value, String... synonyms) {
    VALUES.put(value, value);
    for (String synonym : synonyms) {
      VALUES.put(synonym, value);
    }
  }

  /** Whether a duration begins here. */
  static boolean at(Tokens tokens) {
    return at(tokens.peek());
  }

  static boolean at(Token token) {
    if (!token.is(Token.Kind.WORD)) {
      return false;
    }
    String first = words(token).getFirst();
    return MODIFIERS.contains(first) || VALUES.containsKey(first);
  }

  /**
   * Reads a duration.
   *
   * @return steps, 12 to the quarter
   */
  static int read(Tokens tokens) throws MalformedScoreException {
    return new DurationReader(tokens).read();
  }

  /** The words of a token, which hyphens may join, in the singular. */
  private static List<String> words(Token token) {
    String word = token.word();
    if (VALUES.containsKey(word)) {
      return List.of(word);
    }
    List<String> words = new ArrayList<>();
    for (String each : word.replace("thirty-second", "32nd").split("-")) {
      words.add(
          each.length() > 1 && each.endsWith("s") ? each.substring(0, each.length() - 1) : each);
    }
    return words.isEmpty() ? List.of("") : words;
  }

  private int read() throws MalformedScoreException {
    int steps = value();
    while (takeIf(TIES)) {
      while (BESIDE_TIES.contains(peek())) {
        take();
      }
      steps += value();
    }
    if (next > 0) {
      throw tokens.peek().unexpected(EXPECTED);
    }
    return steps;
  }

  private int value() throws MalformedScoreException {
    Token start = tokens.peek();
    Deque<String> name = new ArrayDeque<>();
    while (MODIFIERS.contains(peek())) {
      name.add(take());
    }
    String value = VALUES.get(peek());
    if (value == null) {
      throw tokens.peek().unexpected(EXPECTED);
    }
    take();
    name.add(value);
    takeIf(NOTE);
    if (MODIFIERS.contains(peek()) && !at(tokens.peek(1))) {
      name.addFirst(take());
    }
    Integer steps = NoteValue.steps(String.join(" ", name));
    if (steps == null) {
      throw start.unexpected("a duration on the grid of twelve to the quarter");
    }
    return steps;
  }

  /** The next word, or nothing. */
  private String peek() {
    if (words.isEmpty() && tokens.peek().is(Token.Kind.WORD)) {
      words = words(tokens.peek());
    }
    return words.isEmpty() ? "" : words.get(next);
  }

  private String take() {
    String word = peek();
    if (++next == words.size()) {
      tokens.take();
      words = List.of();
      next = 0;
    }
    return word;
  }

  private boolean takeIf(Set<String> expected) {
    boolean is = expected.contains(peek());
    if (is) {
      take();
    }
    return is;
  }
}
