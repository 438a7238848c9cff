package app.refrain.music.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tokens of a text, read from first to last. */
final class Tokens {

  private final List<Token> tokens;
  private final Token end;
  private int next;

  /**
   * @param lastLine the line on which the text ends
   */
  Tokens(List<Token> tokens, int lastLine) {
    this.tokens = tokens;
    end = new Token(Token.Kind.END, "", lastLine);
  }

  Token peek() {
    return peek(0);
  }

  /**
   * @param ahead how many tokens beyond the next one
   */
  Token peek(int ahead) {
    int index = next + ahead;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : end;
  }

  Token take() {
    Token token = peek();
    next++;
    return token;
  }

  void skip(int count) {
    next += count;
  }

  /** Whether the next token is one of these words. */
  boolean at(Set<String> words) {
    return peek().is(Token.Kind.WORD) && words.contains(peek().word());
  }

  /** Takes the next token if it is one of these words. */
  boolean takeIf(Set<String> words) {
    boolean is = at(words);
    if (is) {
      next++;
    }
    return is;
  }

  /** Passes words over that say nothing here. */
  void skipAll(Set<String> words) {
    while (at(words)) {
      next++;
    }
  }

  /** Whether a clause begins here: at a line's start, or after a break or a label. */
  boolean atClause() {
    Token before = peek(-1);
    return !before.is(Token.Kind.WORD) || before.line() < peek().line();
  }

  /** The words from here to a break, the line's end or one of the stops, at most so many. */
  List<String> phrase(int most, Set<String> stops) {
    List<String> phrase = new ArrayList<>();
    for (Token token = peek(); phrase.size() < most; token = peek(phrase.size())) {
      boolean inLine = token.is(Token.Kind.WORD) && token.line() == peek().line();
      if (!inLine || !phrase.isEmpty() && stops.contains(token.word())) {
        break;
      }
      phrase.add(token.text());
    }
    return phrase;
  }
}
