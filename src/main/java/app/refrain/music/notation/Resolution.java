package app.refrain.music.notation;

import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The grid on which notation is written, and the note values that it has.
 *
 * @param stepsPerQuarter {@value #USUAL}, or {@value #FINE} where there are thirty-seconds or finer
 */
public record Resolution(int stepsPerQuarter, List<NoteValue> plain, List<NoteValue> triplets) {

  public static final int USUAL = 12;
  public static final int FINE = 48;

  private static final List<String> TYPES =
      List.of("whole", "half", "quarter", "eighth", "16th", "32nd", "64th", "128th");

  /** Values of less than half a step are none. */
  private static final int SUBSTEPS = 12;

  public static Resolution of(int stepsPerQuarter) {
    return new Resolution(
        stepsPerQuarter, values(stepsPerQuarter, false), values(stepsPerQuarter, true));
  }

  private static List<NoteValue> values(int quarter, boolean triplet) {
    List<NoteValue> values = new ArrayList<>();
    for (int i = 0; i < TYPES.size(); i++) {
      int whole = 4 * quarter * SUBSTEPS * (triplet ? 2 : 3);
      for (int dots = 0; dots <= 1; dots++) {
        int numerator = dots == 0 ? 2 * whole : 3 * whole;
        int denominator = 2 * 3 * SUBSTEPS << i;
        if (numerator % denominator == 0) {
          int steps = numerator / denominator;
          values.add(new NoteValue(TYPES.get(i), dots, triplet, steps, flags(i)));
        }
      }
    }
    values.sort(Comparator.comparingInt(NoteValue::steps).reversed());
    return List.copyOf(values);
  }

  private static int flags(int type) {
    return Math.max(0, type - TYPES.indexOf("quarter"));
  }

  /** Ticks of a step. */
  public int step() {
    return Score.TICKS_PER_QUARTER / stepsPerQuarter;
  }

  public int eighth() {
    return stepsPerQuarter / 2;
  }

  public int whole() {
    return 4 * stepsPerQuarter;
  }

  /** The value of exactly a length, or null. */
  public NoteValue value(int steps) {
    return plain.stream().filter(v -> v.steps() == steps).findFirst().orElse(null);
  }

  /** The longest value within a length. */
  public NoteValue longest(int steps, boolean triplet) {
    List<NoteValue> values = triplet ? triplets : plain;
    return values.stream().filter(v -> v.steps() <= steps).findFirst().orElseThrow();
  }
}
