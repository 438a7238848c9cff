package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import java.util.List;

/**
 * Words that a rule understood.
 *
 * @param count how many words, at least 1
 * @param meanings what they say
 */
record Match(int count, List<Meaning> meanings) {

  /** A wish before it is known where in the text it stands. */
  record Meaning(Kind kind, String value, boolean implied) {}

  static final Match NONE = new Match(0, List.of());

  static Match of(int count, Meaning... meanings) {
    return new Match(count, List.of(meanings));
  }

  static Meaning said(Kind kind, Object value) {
    return new Meaning(kind, value.toString(), false);
  }

  static Meaning implied(Kind kind, Object value) {
    return new Meaning(kind, value.toString(), true);
  }

  boolean isNone() {
    return count == 0;
  }
}
