package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;

/**
 * English score text in and out. What is printed is canonical; what is read may be written as
 * people and other language models write it. Reading what was printed gives the score back, on the
 * grid of {@link app.refrain.music.Quantizer}.
 */
public final class ScoreText {

  private ScoreText() {}

  /** The canonical text of a score. */
  public static String print(Score score) {
    return Printer.print(score);
  }

  /**
   * Reads a text within the usual limits.
   *
   * @throws MalformedScoreException if the text is no music, naming line, word and what was
   *     expected
   */
  public static Score parse(String text) throws MalformedScoreException {
    return parse(text, TextLimits.DEFAULT);
  }

  /**
   * @throws MalformedScoreException if the text is no music or beyond the limits, naming line, word
   *     and what was expected
   */
  public static Score parse(String text, TextLimits limits) throws MalformedScoreException {
    if (text.length() > limits.characters()) {
      throw new MalformedScoreException(
          "The text has %,d characters; %,d can be read. Cut the piece into several texts."
              .formatted(text.length(), limits.characters()));
    }
    Transcript transcript = new Transcript(limits);
    TextReader.read(text, transcript);
    return transcript.score();
  }
}
