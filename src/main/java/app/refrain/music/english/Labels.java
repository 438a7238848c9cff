package app.refrain.music.english;

import app.refrain.music.Credits;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes names fit the text: no punctuation that has a meaning there, every part's name its own. */
final class Labels {

  /** A field of the header where it follows others on its line, which no title can hold. */
  static final Pattern FIELD =
      Pattern.compile(
          "([.,;]\\s+[*`]*(?:title|composer|rights|task|style|genre|key|key signature|meter|metre"
              + "|time signature|pickup|tempo|bars|parts|instruments)[*`]*)\\s*:[\\s:]*",
          Pattern.CASE_INSENSITIVE);

  /** Words that a section's name cannot hold after its first. */
  static final Set<String> SECTION_ENDS = Set.of("chord", "key", "meter", "tempo");

  private static final Pattern BAR = Pattern.compile("(?i)(?:bar|measure) ?\\d.*|now write");

  private Labels() {}

  static Score sayable(Score score) {
    Credits credits = score.credits();
    Credits plain =
        new Credits(
            line(credits.title()),
            label(credits.style()),
            line(credits.composer()),
            line(credits.rights()));
    List<Part> parts = new ArrayList<>();
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Part part : score.parts()) {
      parts.add(part.withName(untaken(label(part.name()), part.instrument(), taken)));
    }
    List<SectionMark> sections =
        score.sections().stream()
            .map(s -> new SectionMark(s.at(), section(s.label())))
            .filter(s -> !s.label().isEmpty())
            .toList();
    return new Score(
        plain, parts, score.tempi(), score.meters(), score.keys(), score.chords(), sections);
  }

  private static String untaken(String name, String instrument, Set<String> taken) {
    String base = name.isEmpty() || BAR.matcher(name).matches() ? instrument : name;
    String free = base;
    for (int i = 2; !taken.add(free); i++) {
      free = base + " " + i;
    }
    return free;
  }

  /** What may stand after {@code Title:}. */
  static String line(String text) {
    String line = text.replaceAll("[*`]", "").replaceAll("\\s+", " ").strip();
    return FIELD.matcher(line).replaceAll("$1 ").strip();
  }

  private static String section(String text) {
    String[] words = label(text).split(" ");
    return IntStream.range(0, words.length)
        .filter(i -> i == 0 || !SECTION_ENDS.contains(words[i].toLowerCase(Locale.ROOT)))
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "));
  }

  private static String label(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      plain.append(Lexer.separates(c) ? ' ' : c);
    }
    return Stream.of(plain.toString().split(" "))
        .filter(w -> !w.isEmpty())
        .dropWhile(Lexer::isListMark)
        .collect(Collectors.joining(" "));
  }
}
