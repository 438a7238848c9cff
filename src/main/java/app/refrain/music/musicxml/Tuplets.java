package app.refrain.music.musicxml;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a bar divides in three what its meter divides in two. All numbers are steps, twelve
 * to the quarter, from the start of the bar.
 */
final class Tuplets {

  private static final int SIXTEENTH = 3;
  private static final int EIGHTH = 6;
  private static final int QUARTER = 12;
  private static final int WHOLE = 48;

  /** A stretch in which three note values take the time of two. */
  record Tuplet(int start, int end) {}

  private final boolean[] borders;
  private final List<Tuplet> found = new ArrayList<>();

  private Tuplets(boolean[] borders) {
    this.borders = borders;
  }

  /**
   * @param borders true where something begins or ends; as long as the bar and one more
   * @param largest the longest stretch that may be divided in three
   */
  static List<Tuplet> find(boolean[] borders, int largest) {
    Tuplets tuplets = new Tuplets(borders);
    int barLength = borders.length - 1;
    for (int start = 0; start < barLength; ) {
      int size = largest;
      while (start % size != 0 || start + size > barLength) {
        size /= 2;
      }
      tuplets.search(start, size);
      start += size;
    }
    return tuplets.found;
  }

  /**
   * The longest stretch to divide: in compound meters, whose beats are in three already, an eighth.
   */
  static int largest(int beats, int unit) {
    boolean compound = isCompound(beats, unit);
    return !compound ? WHOLE : unit == 8 ? EIGHTH : SIXTEENTH;
  }

  static boolean isCompound(int beats, int unit) {
    return unit >= 8 && beats % 3 == 0;
  }

  private void search(int start, int size) {
    if (bordersAreMultiplesOf(SIXTEENTH, start, size)) {
      return;
    }
    boolean thirds = bordersAreMultiplesOf(size / 3, start, size);
    boolean sixthsOfQuarter =
        size == QUARTER && bordersAreMultiplesOf(2, start, size) && !borders[start + EIGHTH];
    boolean undivided = size == EIGHTH && !borders[start + SIXTEENTH];
    if (thirds || sixthsOfQuarter || undivided) {
      found.add(new Tuplet(start, start + size));
    } else {
      search(start, size / 2);
      search(start + size / 2, size / 2);
    }
  }

  private boolean bordersAreMultiplesOf(int unit, int start, int size) {
    for (int i = 1; i < size; i++) {
      if (borders[start + i] && i % unit != 0) {
        return false;
      }
    }
    return true;
  }
}
