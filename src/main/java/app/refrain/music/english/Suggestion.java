package app.refrain.music.english;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that somebody may have meant. */
final class Suggestion {

  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private Suggestion() {}

  /** The nearest names, such as {@code oboe, piano or harp}. */
  static String nearest(String name, Collection<String> names) {
    String wanted = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    String found =
        names.stream()
            .sorted(Comparator.comparingDouble(n -> distance(wanted, n.toLowerCase(Locale.ROOT))))
            .limit(MOST)
            .collect(Collectors.joining(", "));
    int last = found.lastIndexOf(", ");
    return last < 0 ? found : found.substring(0, last) + " or " + found.substring(last + 2);
  }

  /** Share of a name that must be typed anew; little where all words of one are in the other. */
  private static double distance(String a, String b) {
    boolean contained = a.contains(b) || b.contains(a);
    return edits(a, b) / (double) Math.max(a.length(), b.length()) - (contained ? 1 : 0);
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
