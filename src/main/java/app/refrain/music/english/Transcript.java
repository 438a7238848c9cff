package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;

/** The words that were read from a text, kept to the grammar and the limits. */
final class Transcript {

  private final Grammar grammar = new Grammar();
  private final TextLimits limits;
  private boolean empty = true;
  private int bars;
  private int notes;

  Transcript(TextLimits limits) {
    this.limits = limits;
  }

  /**
   * Takes a word in.
   *
   * @param at where the word stands in the text
   */
  void say(Word word, Token at) throws MalformedScoreException {
    switch (word) {
      case Word.Declare part ->
          require(grammar.partCount() < limits.parts(), limits.parts(), "parts", at);
      case Word.BarIs bar -> require(bars++ < limits.bars(), limits.bars(), "bars", at);
      case Word.Pitch pitch -> require(notes++ < limits.notes(), limits.notes(), "notes", at);
      case Word.NamedPitch pitch -> require(notes++ < limits.notes(), limits.notes(), "notes", at);
      case Word.Drum drum -> require(notes++ < limits.notes(), limits.notes(), "notes", at);
      default -> {}
    }
    empty &= word instanceof Word.End;
    try {
      grammar.accept(word);
    } catch (GrammarException e) {
      throw at.unexpected(e.getMessage());
    }
  }

  private static void require(boolean holds, int most, String things, Token at)
      throws MalformedScoreException {
    if (!holds) {
      throw at.unexpected(
          "the end, since %,d %s are the most that can be read".formatted(most, things));
    }
  }

  /** Whether nothing was understood. */
  boolean isEmpty() {
    return empty;
  }

  Grammar grammar() {
    return grammar;
  }

  Score score() {
    return grammar.score();
  }
}
