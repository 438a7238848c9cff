package app.refrain.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address.
 *
 * @param text as its owner writes it
 */
record EmailAddress(String text) {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]+@[\\p{Alnum}.-]+\\p{Alnum}");

  /**
   * @throws InvalidValueException if it does not look like one; only a mail can tell if it is
   */
  static EmailAddress of(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST || !SHAPE.matcher(stripped).matches()) {
      throw new InvalidValueException("email", "Write a mail address such as ann@example.org.");
    }
    return new EmailAddress(stripped);
  }

  /** The same for all ways of writing it that mean the same. */
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}
