package app.refrain.music.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words for durations: every length up to a whole note on the grid of 12 steps to the quarter.
 */
final class NoteValue {

  /** Steps of a whole note, the longest duration said without repeating {@code whole tied}. */
  static final int WHOLE = 48;

  /** What one notehead can say, in steps. */
  private static final Map<String, Integer> SIMPLE = new LinkedHashMap<>();

  private static final String[] PHRASES = new String[WHOLE + 1];

  static {
    SIMPLE.put("double whole", 2 * WHOLE);
    String[] names = {"whole", "half", "quarter", "eighth", "sixteenth", "thirty-second"};
    for (int i = 0; i < names.length; i++) {
      int halfSteps = 2 * WHOLE >> i;
      say(names[i], halfSteps);
      say("dotted " + names[i], halfSteps * 3 / 2.0);
      say("triplet " + names[i], halfSteps * 2 / 3.0);
    }
    for (int steps = 1; steps <= WHOLE; steps++) {
      PHRASES[steps] = shortest(steps);
    }
    for (String name : new String[] {"half", "quarter"}) {
      int steps = SIMPLE.get(name) * 7 / 4;
      SIMPLE.put("double dotted " + name, steps);
      PHRASES[steps] = "double dotted " + name;
    }
  }

  private NoteValue() {}

  private static void say(String name, double halfSteps) {
    if (halfSteps == Math.rint(halfSteps) && halfSteps % 2 == 0) {
      SIMPLE.put(name, (int) halfSteps / 2);
    }
  }

  /**
   * The fewest noteheads, and of those the longest first; binary values before triplets where both
   * would do.
   */
  private static String shortest(int steps) {
    List<String> best = null;
    for (Map.Entry<String, Integer> value : SIMPLE.entrySet()) {
      if (value.getValue() > steps) {
        continue;
      }
      List<String> phrase = new ArrayList<>(List.of(value.getKey()));
      if (value.getValue() < steps) {
        phrase.addAll(Arrays.asList(PHRASES[steps - value.getValue()].split(" tied ")));
      }
      if (best == null || cost(phrase) < cost(best)) {
        best = phrase;
      }
    }
    return String.join(" tied ", best);
  }

  private static int cost(List<String> phrase) {
    return 4 * phrase.size() + (int) phrase.stream().filter(p -> p.startsWith("triplet")).count();
  }

  /**
   * A duration in words.
   *
   * @param steps 1 to {@value #WHOLE}
   */
  static String phrase(int steps) {
    return PHRASES[steps];
  }

  /**
   * The steps of one notehead such as {@code dotted quarter}, or null if the grid does not have it.
   */
  static Integer steps(String name) {
    return SIMPLE.get(name);
  }
}
