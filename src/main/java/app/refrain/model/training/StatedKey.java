package app.refrain.model.training;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Score;
import app.refrain.music.analysis.harmony.KeyFinder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What key a piece of the corpus is in. Some collections give signatures alone and call whatever
 * has them major; where such a piece's notes say minor, they are believed.
 */
final class StatedKey {

  private static final Set<String> WITHOUT_MODES = Set.of("chorales", "openewld");

  private StatedKey() {}

  /** The piece in the key it is in. */
  static Score corrected(String collection, Score score) {
    if (!WITHOUT_MODES.contains(collection) || score.keys().size() != 1) {
      return score;
    }
    Optional<Key> minor = KeyFinder.find(score).filter(key -> key.mode() == Key.Mode.MINOR);
    return minor.map(key -> score.withKeys(List.of(new KeyChange(0, key)))).orElse(score);
  }
}
