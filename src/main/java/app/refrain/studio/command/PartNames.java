package app.refrain.studio.command;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds the parts of a piece that people mean by a word. */
record PartNames(Score piece) {

  /** The names of all parts that are meant; none if there is no such part. */
  List<String> find(String words) {
    String word = words.strip();
    List<String> exact = named(word);
    if (exact.isEmpty() && word.endsWith("s")) {
      exact = named(word.substring(0, word.length() - 1));
    }
    return exact;
  }

  private List<String> named(String word) {
    OptionalInt program = GeneralMidi.program(word);
    List<String> found =
        piece.parts().stream()
            .filter(
                part ->
                    lower(part.name()).equals(word)
                        || lower(part.instrument()).equals(word)
                        || (program.isPresent()
                            && !part.drums()
                            && part.program() == program.getAsInt()))
            .map(Part::name)
            .distinct()
            .toList();
    return found.isEmpty()
        ? piece.parts().stream()
            .filter(part -> hasWord(part.name(), word) || hasWord(part.instrument(), word))
            .map(Part::name)
            .distinct()
            .toList()
        : found;
  }

  private static boolean hasWord(String name, String word) {
    return List.of(lower(name).split("[^\\p{L}\\p{N}]+")).contains(word);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** For people. */
  String all() {
    return String.join(", ", piece.parts().stream().map(Part::name).distinct().toList());
  }
}
