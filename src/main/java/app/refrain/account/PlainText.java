package app.refrain.account;

import java.util.regex.Pattern;

/**
 * Text that people write for others: without what cannot be seen or disturbs the text around it, as
 * characters do that turn the direction of writing. It is plain: whoever shows it escapes it.
 */
public final class PlainText {

  /** Longer than that, nobody looks at it. */
  private static final int LOOKED_AT_FOR_EACH = 8;

  /**
   * Control characters, halves of characters, unassigned and private ones, and those that format;
   * but not the joiners, which Persian and families of emoji need.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  private PlainText() {}

  /**
   * One line of text.
   *
   * @param field what it is for, such as {@code title}
   * @param text null is empty
   * @param most how many characters it may have
   * @throws InvalidValueException if it has more
   */
  public static String line(String field, String text, int most) {
    String given = checked(field, text, most);
    return limited(field, visible(given), most);
  }

  /**
   * One line of text that must not be empty.
   *
   * @throws InvalidValueException if nothing is left, or too much
   */
  public static String required(String field, String text, int most) {
    String line = line(field, text, most);
    if (line.isEmpty()) {
      throw new InvalidValueException(field, "Please fill in the %s.".formatted(field));
    }
    return line;
  }

  /**
   * Text of several lines, with one empty line between paragraphs at most.
   *
   * @param text null is empty
   * @throws InvalidValueException if it has more characters
   */
  public static String paragraphs(String field, String text, int most) {
    String lines =
        LINE_END
            .splitAsStream(checked(field, text, most))
            .map(PlainText::visible)
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
    return limited(field, EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip(), most);
  }

  /** The text on one line, without what cannot be seen, however long it is. */
  public static String visible(String text) {
    return INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  private static String checked(String field, String text, int most) {
    String given = text == null ? "" : text;
    if (given.length() > most * LOOKED_AT_FOR_EACH) {
      throw tooLong(field, most);
    }
    return given;
  }

  private static String limited(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw tooLong(field, most);
    }
    return text;
  }

  private static InvalidValueException tooLong(String field, int most) {
    return new InvalidValueException(
        field, "The %s is too long: %,d characters are the most.".formatted(field, most));
  }
}
