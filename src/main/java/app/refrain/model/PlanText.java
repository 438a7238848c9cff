package app.refrain.model;

import app.refrain.music.ChordSymbol;
import app.refrain.music.english.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a plan as people write it: {@code bars 1-8: section A, density sparse, loudness quiet,
 * chords C G Am F; bars 9-16: section B, density busy}. Lines and semicolons divide.
 */
public final class PlanText {

  /** The longest plan that is read, in characters. */
  public static final int MAX_LENGTH = 10_000;

  private static final Pattern RANGE =
      Pattern.compile("(?i)bars? (\\d{1,4})(?: ?(?:-|–|to) ?(\\d{1,4}))? ?: ?(.*)");
  private static final int LONGEST_NAME = 40;

  private PlanText() {}

  /**
   * @throws CompositionException if it cannot be read, with what was expected
   */
  public static List<SectionPlan> read(String text) throws CompositionException {
    if (text.length() > MAX_LENGTH) {
      throw new CompositionException(
          "plan: at most %,d characters, not %,d".formatted(MAX_LENGTH, text.length()));
    }
    List<SectionPlan> sections = new ArrayList<>();
    for (String line : text.split("[;\\n]")) {
      if (!line.isBlank()) {
        sections.add(section(line.strip().replaceAll("\\s+", " ")));
      }
    }
    return sections;
  }

  private static SectionPlan section(String line) throws CompositionException {
    Matcher range = RANGE.matcher(line);
    if (!range.matches()) {
      throw new CompositionException(
          "plan: \"%s\" should begin with its bars, such as \"bars 1-8: density busy\""
              .formatted(line));
    }
    int from = Integer.parseInt(range.group(1));
    int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
    if (from < 1 || to < from) {
      throw new CompositionException("plan: bars %d-%d are no bars".formatted(from, to));
    }
    String name = "";
    Map<Plan.Aspect, Plan> plans = new LinkedHashMap<>();
    List<ChordSymbol> chords = List.of();
    for (String item : range.group(3).split(",")) {
      String[] words = item.strip().split(" ", 2);
      String value = words.length > 1 ? words[1].strip() : "";
      switch (words[0].toLowerCase(Locale.ROOT)) {
        case "section" -> name = name(value);
        case "chord", "chords" -> chords = chords(value);
        case "" -> {}
        default -> {
          Plan plan = plan(words[0], value);
          plans.put(plan.aspect(), plan);
        }
      }
    }
    return new SectionPlan(from, to, name, List.copyOf(plans.values()), chords);
  }

  private static String name(String value) throws CompositionException {
    if (value.isEmpty() || value.length() > LONGEST_NAME || !value.matches("[\\p{L}\\p{N} ]+")) {
      throw new CompositionException(
          "plan: a section has a name of letters and digits such as A or Chorus, not \"%s\""
              .formatted(value));
    }
    return value;
  }

  private static List<ChordSymbol> chords(String value) throws CompositionException {
    List<ChordSymbol> chords = new ArrayList<>();
    for (String chord : value.split("[ |]+")) {
      chords.add(
          ChordSymbol.parse(chord)
              .orElseThrow(
                  () ->
                      new CompositionException(
                          "plan: \"%s\" is no chord such as Am7".formatted(chord))));
    }
    return chords;
  }

  /**
   * Reads one aspect, such as density and busy.
   *
   * @throws CompositionException if there is no such aspect or value
   */
  public static Plan plan(String aspect, String value) throws CompositionException {
    Plan.Aspect known =
        Plan.Aspect.of(aspect.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new CompositionException(
                        "plan: \"%s\" is not one of section, chords, %s"
                            .formatted(
                                aspect,
                                String.join(
                                    ", ",
                                    Arrays.stream(Plan.Aspect.values())
                                        .map(Plan.Aspect::word)
                                        .toList()))));
    try {
      return new Plan(known, value.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CompositionException("plan: " + e.getMessage());
    }
  }
}
