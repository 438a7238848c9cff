package app.refrain.model.refine.bars;

import app.refrain.music.Score;
import java.util.List;

/** Chooses among versions of a piece's phrases. */
@FunctionalInterface
public interface PhraseChooser {

  /** How many bars are chosen together. */
  int PHRASE = 4;

  /**
   * Begins to choose for one piece, from left to right.
   *
   * @param draft in the home key
   * @param length how many bars are a person's and stay
   * @param total how many bars there are
   * @param ends whether the piece ends with them
   */
  Choosing begin(Score draft, int length, int total, boolean ends);

  /** The choices for one piece. */
  @FunctionalInterface
  interface Choosing {

    /**
     * Chooses among versions that differ in some bars and have what was chosen before them.
     *
     * @param versions the draft's own first
     * @param from the first bar's index
     * @param to the index of the bar after the last
     * @param after how many bars after them stand already
     */
    Choice choose(List<Score> versions, int from, int to, int after);

    /** Whether none of them will do, and more are to be written of the last bars. */
    default boolean asksForMore(List<Score> versions, int from, int to) {
      return false;
    }
  }

  /**
   * A version and why it was chosen.
   *
   * @param index of the version; 0 is the draft's own
   * @param gain over the draft's own, as the logarithm of how much likelier it is the better one
   * @param fault what was wrong with the draft's own, in a few words
   */
  record Choice(int index, double gain, String fault) {}
}
