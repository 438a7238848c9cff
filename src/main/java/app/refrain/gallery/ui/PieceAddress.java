package app.refrain.gallery.ui;

import app.refrain.account.InvalidValueException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a piece's page as people copy it. */
final class PieceAddress {

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private PieceAddress() {}

  /**
   * Its id.
   *
   * @throws InvalidValueException if there is none in the text
   */
  static UUID read(String text) {
    Matcher matcher = ID.matcher(text);
    if (!matcher.find()) {
      throw new InvalidValueException(
          "address", "That is no piece's address. Copy it from the piece's page.");
    }
    return UUID.fromString(matcher.group());
  }
}
