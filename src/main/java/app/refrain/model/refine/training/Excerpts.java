package app.refrain.model.refine.training;

import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Cuts pieces to as many bars as drafts usually have, at the beginnings of phrases. */
final class Excerpts {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 24;
  private static final int PHRASE = 4;

  private Excerpts() {}

  /** Some excerpts, of pieces drawn by chance. */
  static List<Score> of(List<Score> pieces, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Score> excerpts = new ArrayList<>();
    while (excerpts.size() < count) {
      Score excerpt = of(pieces.get(random.nextInt(pieces.size())), random);
      if (excerpt.noteCount() > 0) {
        excerpts.add(excerpt);
      }
    }
    return excerpts;
  }

  private static Score of(Score piece, SplittableRandom random) {
    int bars = piece.barCount();
    int length = random.nextInt(SHORTEST, LONGEST + 1);
    if (bars <= length) {
      return piece;
    }
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    int from = PHRASE * random.nextInt((bars - length) / PHRASE + 1);
    return Excerpt.bars(
        piece, from == 0 ? 0 : from + pickup, Math.min(bars, from + pickup + length));
  }
}
