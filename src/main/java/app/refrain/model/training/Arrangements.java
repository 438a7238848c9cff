package app.refrain.model.training;

import app.refrain.music.Score;
import app.refrain.music.arrangement.Arranger;
import app.refrain.music.arrangement.Style;
import app.refrain.music.arrangement.StyleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lessons made of a corpus: its tunes with chords, dressed for bands. */
final class Arrangements {

  /** What their collection is called. */
  private static final String COLLECTION = "dressed";

  /** How many arrangements each piece of a collection gets. */
  private static final Map<String, Integer> COUNTS =
      Map.of("openewld", 6, "pop909", 4, "nottingham", 2, "hymns", 2, "lieder", 1, "chorales", 1);

  private static final int LONGEST = 80;
  private static final int TRIES = 8;

  private Arrangements() {}

  /** The arrangements of some pieces; the same pieces and random seed give the same. */
  static List<Corpus.Piece> of(List<Corpus.Piece> pieces, long seed) {
    List<Corpus.Piece> dressed = new ArrayList<>();
    for (Corpus.Piece piece : pieces) {
      Random random = new Random(seed * 31 + piece.file().hashCode());
      int count = COUNTS.getOrDefault(piece.collection(), 0);
      for (int i = 0; i < TRIES && count > 0 && piece.score().barCount() <= 2 * LONGEST; i++) {
        Style style = StyleBook.styles().get(random.nextInt(StyleBook.styles().size()));
        var score = Arranger.dress(piece.score(), style, random);
        if (score.isPresent()) {
          dressed.add(of(piece, style, score.get()));
          count--;
        }
      }
    }
    return dressed;
  }

  private static Corpus.Piece of(Corpus.Piece piece, Style style, Score score) {
    Score titled = score.withCredits(score.credits().withTitle(piece.score().credits().title()));
    return new Corpus.Piece(piece.file() + "#" + style.name(), piece.split(), COLLECTION, titled);
  }
}
