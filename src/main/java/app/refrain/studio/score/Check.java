package app.refrain.studio.score;

import app.refrain.account.PlainText;
import app.refrain.studio.score.RejectedOperationException.Code;
import java.util.List;
import java.util.regex.Pattern;

/** What values of operations may be. A value that is null is not said, which is no fault. */
final class Check {

  /** The longest title, name or other line of text. */
  static final int LONGEST_TEXT = 200;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,36}");

  /**
   * Control characters, halves of characters, and what turns the direction of the text around. Less
   * than {@link PlainText} takes out: what is refused is lost to whoever wrote it.
   */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028-\\u202E\\u2066-\\u2069]");

  private Check() {}

  static void id(String what, String id) {
    require(
        id != null && ID.matcher(id).matches(),
        "The id of a " + what + " is 1 to 36 characters of a-z, 0-9 and -.");
  }

  static void range(String what, Integer value, int lowest, int highest) {
    require(
        value == null || value >= lowest && value <= highest,
        "%s must be %,d to %,d, not %,d.".formatted(what, lowest, highest, value));
  }

  static void text(String what, String text) {
    if (text != null) {
      require(
          text.length() <= LONGEST_TEXT,
          "%s is too long; %d characters are the most.".formatted(what, LONGEST_TEXT));
      require(
          !UNPRINTABLE.matcher(text).find(),
          what + " contains characters that cannot be printed; type it again.");
    }
  }

  /** The text of a file as {@link #text} takes it. */
  static String printable(String text) {
    String clean = PlainText.visible(text);
    int end = Math.min(clean.length(), LONGEST_TEXT);
    return clean
        .substring(0, end > 0 && Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        .strip();
  }

  static <T extends Change> List<T> changes(String what, List<T> changes) {
    if (changes == null) {
      return null;
    }
    int before = -1;
    for (T change : changes) {
      require(
          change != null && change.at() > before,
          what + " must stand in the order of their places, one at each.");
      before = change.at();
    }
    return List.copyOf(changes);
  }

  static void require(boolean holds, String reason) {
    if (!holds) {
      throw new RejectedOperationException(Code.RANGE, reason);
    }
  }
}
