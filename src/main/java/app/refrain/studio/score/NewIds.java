package app.refrain.studio.score;

import java.security.SecureRandom;

/** Ids for parts and notes that come in together, such as those of a file. */
final class NewIds {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long SPACE = 36L * 36 * 36 * 36 * 36 * 36 * 36 * 36;

  private final String prefix = Long.toString(RANDOM.nextLong(SPACE), 36) + "-";
  private int count;

  String next() {
    return prefix + Integer.toString(++count, 36);
  }
}
