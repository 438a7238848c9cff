package app.refrain.model.training;

import app.refrain.music.Excerpt;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Finds where a piece says something twice, but differently: phrases of the same length that share
 * some of their notes, and not all.
 */
final class Variations {

  /** A phrase and how the piece varies it; as many bars each. */
  record Pair(Score theme, Score variation) {}

  private static final int PHRASE = 4;
  private static final double LEAST_SHARED = 0.35;
  private static final double MOST_SHARED = 0.95;
  private static final int TRIES = 6;

  private record Sound(int part, int onset, int pitch) {}

  private Variations() {}

  /** One of them, drawn at random; empty if none was found in a few tries. */
  static Optional<Pair> draw(Score piece, Random random) {
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    for (int i = 0; i < TRIES; i++) {
      int length = PHRASE * (1 + random.nextInt(2));
      int phrases = (piece.barCount() - pickup) / length;
      if (phrases < 2) {
        continue;
      }
      int one = random.nextInt(phrases);
      int other = (one + 1 + random.nextInt(phrases - 1)) % phrases;
      Score theme = phrase(piece, pickup + one * length, length);
      Score variation = phrase(piece, pickup + other * length, length);
      double shared = shared(theme, variation);
      if (shared >= LEAST_SHARED
          && shared <= MOST_SHARED
          && theme.meters().equals(variation.meters())) {
        return Optional.of(new Pair(theme, variation));
      }
    }
    return Optional.empty();
  }

  private static Score phrase(Score piece, int from, int length) {
    return Excerpt.bars(piece, from, from + length);
  }

  /** The Dice coefficient of their notes, by part, onset and pitch: 0 to 1. */
  static double shared(Score theme, Score variation) {
    Set<Sound> sounds = sounds(theme);
    Set<Sound> others = sounds(variation);
    int all = sounds.size() + others.size();
    sounds.retainAll(others);
    return all == 0 ? 1 : 2.0 * sounds.size() / all;
  }

  private static Set<Sound> sounds(Score score) {
    Set<Sound> sounds = new HashSet<>();
    for (int part = 0; part < score.parts().size(); part++) {
      for (Note note : score.parts().get(part).notes()) {
        sounds.add(new Sound(part, note.onset(), note.pitch()));
      }
    }
    return sounds;
  }
}
