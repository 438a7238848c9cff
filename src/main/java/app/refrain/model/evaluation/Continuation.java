package app.refrain.model.evaluation;

import app.refrain.music.Score;

/**
 * Bars that go on from a prompt.
 *
 * @param whole the prompt and the bars
 * @param written the notes that start in the bars, at the places they have in the whole
 */
record Continuation(Score whole, Score written) {

  static Continuation of(Score score, int promptBars, int bars) {
    Score whole = Cut.before(score, score.bars().get(promptBars + bars).start());
    return new Continuation(whole, Cut.after(whole, score.bars().get(promptBars).start()));
  }
}
