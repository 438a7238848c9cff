package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the credits out of a text before it is cut into words, since a title may hold any
 * punctuation: {@code Title: Who's there? Part 2: me.}
 */
final class CreditReader {

  private static final Pattern FIRST_BAR =
      Pattern.compile("(?imd)^[ \\t*`#>-]*(?:bar|measure)\\s*\\d");
  private static final Pattern LINE =
      Pattern.compile("(?imd)^[ \\t*`#>-]*(title|composer|rights|copyright)[ \\t*`]*:(.*)$");

  private CreditReader() {}

  /** Says the credits and returns the text with their lines empty. */
  static String read(String text, Transcript transcript) throws MalformedScoreException {
    Matcher bar = FIRST_BAR.matcher(text);
    Matcher line = LINE.matcher(text).region(0, bar.find() ? bar.start() : text.length());
    StringBuilder rest = new StringBuilder();
    int lineNumber = 1;
    int counted = 0;
    while (line.find()) {
      lineNumber +=
          (int) text.substring(counted, line.start()).chars().filter(c -> c == '\n').count();
      counted = line.start();
      String value = line.group(2);
      Matcher field = Labels.FIELD.matcher(value);
      int end = field.find() ? field.start() : value.length();
      Token token = new Token(Token.Kind.LABEL, line.group(1), lineNumber);
      transcript.say(
          new Word.Credit(name(line.group(1)), Labels.line(value.substring(0, end))), token);
      line.appendReplacement(rest, Matcher.quoteReplacement(value.substring(end)));
    }
    return line.appendTail(rest).toString();
  }

  private static String name(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "title" -> "Title";
      case "composer" -> "Composer";
      default -> "Rights";
    };
  }
}
