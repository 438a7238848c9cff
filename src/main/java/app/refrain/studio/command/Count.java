package app.refrain.studio.command;

import java.util.List;

/** Numbers in digits or words. */
final class Count {

  private static final List<String> NAMES =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen");

  static final String WORDS = String.join("|", NAMES) + "|twenty|twenty-four|thirty-two|a few";

  private Count() {}

  static int of(String text) {
    return switch (text) {
      case "twenty" -> 20;
      case "twenty-four" -> 24;
      case "thirty-two" -> 32;
      case "a few" -> 4;
      default -> NAMES.contains(text) ? NAMES.indexOf(text) + 1 : Integer.parseInt(text);
    };
  }
}
