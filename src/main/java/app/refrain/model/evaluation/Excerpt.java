package app.refrain.model.evaluation;

import app.refrain.model.training.Corpus;
import app.refrain.music.Score;
import java.util.Optional;

/**
 * A real piece as a task: its first four bars to be continued by as many as it has itself, up to
 * twelve.
 *
 * @param file relative to the corpus
 * @param prompt the first four bars, and the pickup
 * @param barsToWrite how many bars the continuation has
 * @param real the piece up to the end of the continuation
 */
record Excerpt(String file, String collection, Score prompt, int barsToWrite, Continuation real) {

  private static final int PROMPT_BARS = 4;
  private static final int MOST_BARS = 12;
  private static final int FEWEST_BARS = 4;

  /** Empty if the piece has fewer than eight bars. */
  static Optional<Excerpt> of(Corpus.Piece piece) {
    Score score = piece.score();
    int promptBars = PROMPT_BARS + (score.bars().hasPickup() ? 1 : 0);
    int barsToWrite = Math.min(MOST_BARS, score.barCount() - promptBars);
    if (barsToWrite < FEWEST_BARS) {
      return Optional.empty();
    }
    int from = score.bars().get(promptBars).start();
    Excerpt excerpt =
        new Excerpt(
            piece.file(),
            piece.collection(),
            Cut.before(score, from),
            barsToWrite,
            Continuation.of(score, promptBars, barsToWrite));
    return Optional.of(excerpt);
  }

  /** The tick at which the continuation begins. */
  int start() {
    return prompt.bars().get(PROMPT_BARS + (prompt.bars().hasPickup() ? 1 : 0)).start();
  }

  /** What somebody else wrote after the prompt, up to the same bar. */
  Continuation continuedBy(Score score) {
    return Continuation.of(score, PROMPT_BARS + (prompt.bars().hasPickup() ? 1 : 0), barsToWrite);
  }
}
