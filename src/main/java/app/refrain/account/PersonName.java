package app.refrain.account;

/** What people may call themselves: one line that cannot disturb the text around it. */
final class PersonName {

  private static final int LONGEST = 60;

  private PersonName() {}

  /**
   * The name without what cannot be seen.
   *
   * @throws InvalidValueException if it is too long or nothing is left
   */
  static String of(String text) {
    return PlainText.required("name", text, LONGEST);
  }
}
