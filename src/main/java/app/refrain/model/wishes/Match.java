package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Words that a rule understood.
 *
 * @param count how many words, at least 1
 * @param meanings what they say
 * @param limit what of it cannot be done and what is done instead
 */
record Match(int count, List<Meaning> meanings, Optional<String> limit) {

  /** How much is meant: what weighs less gives way to what weighs more. */
  enum Weight {
    /** Only if nothing else says anything: a song is a pop song. */
    FAINT,
    /** Follows from something else, as 6/8 does from a jig. */
    IMPLIED,
    SAID
  }

  /** A wish before it is known where in the text it stands. */
  record Meaning(Kind kind, String value, Weight weight) {}

  static final Match NONE = new Match(0, List.of(), Optional.empty());

  Match(int count, List<Meaning> meanings) {
    this(count, meanings, Optional.empty());
  }

  static Match of(int count, Meaning... meanings) {
    return new Match(count, List.of(meanings));
  }

  static Meaning said(Kind kind, Object value) {
    return new Meaning(kind, value.toString(), Weight.SAID);
  }

  static Meaning implied(Kind kind, Object value) {
    return new Meaning(kind, value.toString(), Weight.IMPLIED);
  }

  Match limited(String answer) {
    return new Match(count, meanings, Optional.of(answer));
  }

  Match withCount(int newCount) {
    return new Match(newCount, meanings, limit);
  }

  boolean isNone() {
    return count == 0;
  }
}
