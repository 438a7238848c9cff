package app.refrain.account;

import java.util.regex.Pattern;

/** What people may call themselves: one line that cannot disturb the text around it. */
final class PersonName {

  private static final int LONGEST = 60;
  private static final int MOST_LOOKED_AT = 1_000;

  /** Control and formatting characters, among them those that turn the direction of writing. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private PersonName() {}

  /**
   * The name without what cannot be seen.
   *
   * @throws InvalidValueException if it is too long or nothing is left
   */
  static String of(String text) {
    if (text.length() > MOST_LOOKED_AT) {
      throw tooLong();
    }
    String visible = INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
    if (visible.isEmpty()) {
      throw new InvalidValueException("name", "Say what others may call you.");
    }
    if (visible.codePointCount(0, visible.length()) > LONGEST) {
      throw tooLong();
    }
    return visible;
  }

  private static InvalidValueException tooLong() {
    return new InvalidValueException(
        "name", "A name has at most %d characters.".formatted(LONGEST));
  }
}
