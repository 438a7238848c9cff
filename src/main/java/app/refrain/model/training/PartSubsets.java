package app.refrain.model.training;

import app.refrain.model.text.Vocabulary;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Leaves parts of a piece out, so that every subset of its parts is a text of its own: of large
 * scores always, since a context holds few of their bars, of others now and then.
 */
final class PartSubsets {

  /** Scores of more parts are always thinned out. */
  private static final int LARGE = 8;

  private static final double SMALLER = 0.3;

  private PartSubsets() {}

  /** The piece, or some of its parts in their order. */
  static Score draw(Score piece, Random random) {
    List<Part> playing = piece.parts().stream().filter(p -> !p.notes().isEmpty()).toList();
    int count = playing.size();
    boolean large = count > LARGE;
    if (count < 2 || !large && random.nextDouble() >= SMALLER) {
      return count > Vocabulary.PARTS ? piece.withParts(playing.subList(0, LARGE)) : piece;
    }
    int kept = large ? 2 + random.nextInt(LARGE - 1) : 1 + random.nextInt(count - 1);
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, random);
    return piece.withParts(order.subList(0, kept).stream().sorted().map(playing::get).toList());
  }
}
