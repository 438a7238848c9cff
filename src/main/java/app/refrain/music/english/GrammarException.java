package app.refrain.music.english;

/** A word that cannot stand where it does. The message says what was expected instead. */
final class GrammarException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GrammarException(String message) {
    super(message);
  }

  /** Throws unless the condition holds. */
  static void unless(boolean holds, String expected) {
    if (!holds) {
      throw new GrammarException(expected);
    }
  }
}
