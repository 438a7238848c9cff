package app.refrain.model.wishes;

/**
 * Understands wishes in plain words of several languages without any model. The language is not
 * asked for: it is the one of whose words most are understood, and English unless another one
 * understands twice as well; "no" is a word of many.
 */
public final class WishReader {

  /** The longest text that is read, in characters. */
  public static final int MAX_LENGTH = 1000;

  private WishReader() {}

  /**
   * @throws IllegalArgumentException if the text is longer than {@value #MAX_LENGTH} characters
   */
  public static UnderstoodWishes read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A wish has at most %,d characters, not %,d".formatted(MAX_LENGTH, text.length()));
    }
    Words words = new Words(text);
    Reading english = new Reading(text, words);
    Reading best = english;
    for (Language language : Language.OTHERS) {
      Reading reading = new Reading(text, language.english(words));
      boolean speaks = 2 * reading.unknownWords() < english.unknownWords();
      if (speaks && reading.unknownWords() < best.unknownWords()) {
        best = reading;
      }
    }
    return best.decided();
  }
}
