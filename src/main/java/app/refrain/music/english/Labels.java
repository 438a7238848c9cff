package app.refrain.music.english;

import app.refrain.music.Credits;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes names fit the text: no punctuation that has a meaning there, every part's name its own. */
final class Labels {

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
    Set<String> taken = new HashSet<>();
    for (Part part : score.parts()) {
      parts.add(part.withName(untaken(label(part.name()), part.instrument(), taken)));
    }
    List<SectionMark> sections =
        score.sections().stream()
            .map(s -> new SectionMark(s.at(), label(s.label())))
            .filter(s -> !s.label().isEmpty())
            .toList();
    return new Score(
        plain, parts, score.tempi(), score.meters(), score.keys(), score.chords(), sections);
  }

  private static String untaken(String name, String instrument, Set<String> taken) {
    String base = name.isEmpty() || name.matches("(?i)bar \\d.*") ? instrument : name;
    String free = base;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = base + " " + i;
    }
    return free;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String label(String text) {
    return text.replaceAll("[\\p{Cntrl}.,:;()\\s]+", " ").strip();
  }
}
