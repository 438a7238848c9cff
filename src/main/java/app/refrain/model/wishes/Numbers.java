package app.refrain.model.wishes;

import java.util.List;
import java.util.Map;

/** Reads numbers in figures and in words. */
final class Numbers {

  private static final List<String> ONES =
      List.of(
          "zero",
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
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);

  /**
   * A number and how many words it takes.
   *
   * @param count 0 if there is no number
   */
  record Found(double value, int count) {

    boolean isWhole() {
      return count > 0 && value == Math.rint(value);
    }

    int whole() {
      return (int) value;
    }
  }

  private static final Found NONE = new Found(0, 0);

  private Numbers() {}

  static Found at(Words words, int at) {
    String word = words.at(at);
    if (word.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      return new Found(Double.parseDouble(word), 1);
    }
    if (words.phrase(at, 2).equals("a dozen")) {
      return new Found(12, 2);
    }
    if (word.equals("dozen")) {
      return new Found(12, 1);
    }
    boolean aHundred = words.phrase(at, 2).equals("a hundred");
    return aHundred ? hundreds(words, at, new Found(1, 1)) : hundreds(words, at, small(words, at));
  }

  /** One hundred and twenty-eight. */
  private static Found hundreds(Words words, int at, Found first) {
    if (first.count() == 0 || !words.at(at + first.count()).equals("hundred")) {
      return first;
    }
    int next = first.count() + 1;
    int and = words.at(at + next).equals("and") ? 1 : 0;
    Found rest = small(words, at + next + and);
    return rest.count() == 0
        ? new Found(100 * first.value(), next)
        : new Found(100 * first.value() + rest.value(), next + and + rest.count());
  }

  /** Up to ninety-nine. */
  private static Found small(Words words, int at) {
    int ones = ONES.indexOf(words.at(at));
    if (ones >= 0) {
      return new Found(ones, 1);
    }
    Integer tens = TENS.get(words.at(at));
    if (tens == null) {
      return NONE;
    }
    int more = ONES.indexOf(words.at(at + 1));
    return more >= 1 && more <= 9 ? new Found(tens + more, 2) : new Found(tens, 1);
  }
}
