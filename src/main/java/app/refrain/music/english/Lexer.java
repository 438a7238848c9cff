package app.refrain.music.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into words, labels and punctuation. Markdown's marks for bold, code and lists are
 * passed over.
 */
final class Lexer {

  private static final String PUNCTUATION = ".,:;()|";
  private static final String MARKS = "*`[]";
  private static final Pattern LIST_MARK = Pattern.compile("[-–•>]|#+");

  private final String text;
  private int at;
  private int line;
  private final List<Token> tokens = new ArrayList<>();

  /** Where a label would begin: after the last break or at the line's start. */
  private int clause;

  /** The first token of the line. */
  private int lineStart;

  private Lexer(String text) {
    this.text = text;
    line = 1;
  }

  static Tokens read(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return new Tokens(lexer.tokens, lexer.line);
  }

  /** Whether a character cannot be part of a name in the text. */
  static boolean separates(char c) {
    return isSpace(c) || PUNCTUATION.indexOf(c) >= 0;
  }

  /** Whether a word at the start of a line is passed over. */
  static boolean isListMark(String word) {
    return LIST_MARK.matcher(word).matches();
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || MARKS.indexOf(c) >= 0;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      at++;
      line++;
      lineStart = tokens.size();
      clause = tokens.size();
    } else if (isSpace(c)) {
      at++;
    } else if (c == ':') {
      at++;
      label();
    } else if (PUNCTUATION.indexOf(c) >= 0) {
      at++;
      add(Token.Kind.BREAK, String.valueOf(c));
      clause = tokens.size();
    } else {
      word();
    }
  }

  private void label() {
    List<Token> words = tokens.subList(clause, tokens.size());
    if (!words.isEmpty()) {
      String label = String.join(" ", words.stream().map(Token::text).toList());
      words.clear();
      add(Token.Kind.LABEL, label);
      clause = tokens.size();
    }
  }

  private void word() {
    int start = at;
    int open = 0;
    while (at < text.length() && !endsWord(text.charAt(at), open)) {
      char c = text.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    String word = text.substring(start, at);
    if (tokens.size() > lineStart || !isListMark(word)) {
      add(Token.Kind.WORD, word);
    }
  }

  /** A full stop inside a word belongs to it, and so do parentheses that open in it. */
  private boolean endsWord(char c, int open) {
    return switch (c) {
      case ',', ':', ';', '|' -> true;
      case '.' -> at + 1 == text.length() || separates(text.charAt(at + 1));
      case '(' -> false;
      case ')' -> open == 0;
      default -> isSpace(c);
    };
  }

  private void add(Token.Kind kind, String words) {
    tokens.add(new Token(kind, words, line));
  }
}
