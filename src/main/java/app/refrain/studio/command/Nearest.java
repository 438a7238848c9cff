package app.refrain.studio.command;

import app.refrain.model.Wishes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names words that nothing could be made of, with what comes nearest. */
public final class Nearest {

  private static final List<String> COMMANDS =
      List.of(
          "transpose",
          "faster",
          "slower",
          "sadder",
          "happier",
          "louder",
          "softer",
          "simpler",
          "remove",
          "repeat",
          "shorten",
          "swing",
          "longer",
          "shorter",
          "ending",
          "continue",
          "bars",
          "drums",
          "octave",
          "tempo",
          "minor",
          "major");

  private static final Set<String> FILLERS =
      Set.of(
          """
          please make it the a an and then now can could you i want would like to be little bit more music piece song tune
          this that of with in some let us also but sound sounds play everything whole all by for so very thanks thank
          just too my me is as on one should need needs bars bar at key feel give again still\
          """
              .strip()
              .split("\\s+"));

  private Nearest() {}

  /** A sentence about the words of a text that say nothing; empty if there are none. */
  public static Optional<String> to(String text) {
    List<String> unknown =
        Arrays.stream(text.split("[^\\p{L}\\p{N}']+"))
            .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
            .toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (String word : unknown) {
      words.add(
          nearest(word)
              .map(known -> "\"%s\" (perhaps \"%s\"?)".formatted(word, known))
              .orElse("\"" + word + "\""));
    }
    return Optional.of("Not understood: %s.".formatted(String.join(", ", words)));
  }

  /** The word that differs by one or two letters; empty if there is none. */
  static Optional<String> nearest(String word) {
    int most = word.length() < 5 ? 1 : 2;
    return Stream.of(COMMANDS, Wishes.knownStyles(), Wishes.knownInstruments())
        .flatMap(List::stream)
        .filter(known -> distance(word, known) <= most)
        .min(Comparator.comparingInt(known -> distance(word, known)));
  }

  /** How many letters are put in, left out, or others (V. Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
