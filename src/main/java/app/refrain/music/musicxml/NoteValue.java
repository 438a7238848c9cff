package app.refrain.music.musicxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A note value that can be written with one head.
 *
 * @param type MusicXML's name of it
 * @param dots 0 or 1
 * @param triplet whether three stand for two
 * @param steps length, twelve to the quarter
 */
record NoteValue(String type, int dots, boolean triplet, int steps) {

  private static final List<String> TYPES =
      List.of("whole", "half", "quarter", "eighth", "16th", "32nd");
  private static final int WHOLE = 48;
  private static final List<NoteValue> PLAIN = values(false);
  private static final List<NoteValue> TRIPLET = values(true);

  private static List<NoteValue> values(boolean triplet) {
    List<NoteValue> values = new ArrayList<>();
    for (int i = 0; i < TYPES.size(); i++) {
      int sixthsOfSteps = (triplet ? 4 : 6) * WHOLE >> i;
      for (int dots = 0; dots <= 1; dots++) {
        int length = dots == 0 ? sixthsOfSteps : sixthsOfSteps * 3 / 2;
        if (length % 6 == 0) {
          values.add(new NoteValue(TYPES.get(i), dots, triplet, length / 6));
        }
      }
    }
    values.sort(Comparator.comparingInt(NoteValue::steps).reversed());
    return List.copyOf(values);
  }

  /** The value of exactly a length, or null. */
  static NoteValue of(int steps) {
    return PLAIN.stream().filter(v -> v.steps == steps).findFirst().orElse(null);
  }

  /** The longest value within a length. */
  static NoteValue longest(int steps, boolean triplet) {
    List<NoteValue> values = triplet ? TRIPLET : PLAIN;
    return values.stream().filter(v -> v.steps <= steps).findFirst().orElseThrow();
  }

  boolean hasStem() {
    return !type.equals("whole");
  }

  /** How many flags or beams: 0 for a quarter and longer. */
  int flags() {
    return Math.max(0, TYPES.indexOf(type) - TYPES.indexOf("quarter"));
  }
}
