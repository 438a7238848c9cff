package app.refrain.studio.command;

import app.refrain.music.Score;

/** One thing that is done to a piece. */
public interface Command {

  /** In a word or two, such as {@code faster}. */
  String label();

  /** What exactly it does to a piece, as a sentence. */
  String words(Score piece);

  /**
   * The piece afterwards, which may be as it was.
   *
   * @throws IllegalArgumentException if it cannot be done; the message is for people
   */
  Piece on(Piece piece);
}
