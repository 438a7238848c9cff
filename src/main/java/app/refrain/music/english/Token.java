package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import java.util.Locale;

/**
 * A piece of a text that is being read.
 *
 * @param text as it was written; of a label what stands before its colon
 * @param line on which it stands, from 1
 */
record Token(Kind kind, String text, int line) {

  /** What a piece of text is, as far as its looks tell. */
  enum Kind {
    WORD,
    /** Punctuation, except the colon of a label. */
    BREAK,
    /** The words between a line's start, or a break, and a colon. */
    LABEL,
    END
  }

  private static final int LONGEST_QUOTE = 40;

  boolean is(Kind expected) {
    return kind == expected;
  }

  /** Whether this is one of these punctuation marks. */
  boolean isBreak(String marks) {
    return is(Kind.BREAK) && marks.contains(text);
  }

  /** This token with other words, for what was understood. */
  Token of(String words) {
    return new Token(kind, words, line);
  }

  /** The text in lower case. */
  String word() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The error that something else was expected here. */
  MalformedScoreException unexpected(String expected) {
    String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    String what = is(Kind.END) ? "the end of the text" : "\"" + shown + "\"";
    return new MalformedScoreException("Line " + line + ", " + what + ": expected " + expected);
  }
}
