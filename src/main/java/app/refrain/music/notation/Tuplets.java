package app.refrain.music.notation;

import app.refrain.music.Meter;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a bar divides in three what its meter divides in two. All numbers are steps of a
 * {@link Resolution} from the start of the bar.
 */
public final class Tuplets {

  /** The shortest plain value: a sixteenth of twelve steps to the quarter, a sixty-fourth of 48. */
  public static final int FINEST = 3;

  /** A stretch in which three note values take the time of two. */
  record Tuplet(int start, int end) {}

  private final boolean[] borders;
  private final int quarter;
  private final List<Tuplet> found = new ArrayList<>();

  private Tuplets(boolean[] borders, int quarter) {
    this.borders = borders;
    this.quarter = quarter;
  }

  /**
   * @param borders true where something begins or ends; as long as the bar and one more
   */
  public static List<Tuplet> find(boolean[] borders, Meter meter, Resolution resolution) {
    Tuplets tuplets = new Tuplets(borders, resolution.stepsPerQuarter());
    int largest = largest(meter, resolution);
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
  private static int largest(Meter meter, Resolution resolution) {
    boolean compound = isCompound(meter.beats(), meter.unit());
    int eighth = resolution.eighth();
    return !compound ? resolution.whole() : meter.unit() == 8 ? eighth : eighth / 2;
  }

  public static boolean isCompound(int beats, int unit) {
    return unit >= 8 && beats % 3 == 0;
  }

  private void search(int start, int size) {
    if (bordersAreMultiplesOf(FINEST, start, size)) {
      return;
    }
    boolean thirds = bordersAreMultiplesOf(size / 3, start, size);
    boolean sixthsOfQuarter =
        size == quarter
            && bordersAreMultiplesOf(quarter / 6, start, size)
            && !borders[start + quarter / 2];
    boolean undivided =
        2 * size == quarter
            && bordersAreMultiplesOf(quarter / 12, start, size)
            && !borders[start + quarter / 4];
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
