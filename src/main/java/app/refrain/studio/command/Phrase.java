package app.refrain.studio.command;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way to say something, and what to do when it is said. */
record Phrase(Pattern pattern, Action action) {

  /** Takes what was said. */
  @FunctionalInterface
  interface Action {

    /** Answers whether it means something in this piece. */
    boolean take(MatchResult said);
  }

  /**
   * @param pattern of whole words; {@code NUM} stands for a number, in digits or words
   */
  static Phrase of(String pattern, Action action) {
    String numbers = "(\\d{1,3}|" + Count.WORDS + ")";
    return new Phrase(
        Pattern.compile("\\b(?:" + pattern.replace("NUM", numbers) + ")(?![\\w#])"), action);
  }
}
