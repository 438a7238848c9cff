package app.refrain.cli;

import app.refrain.model.CompositionException;
import app.refrain.model.PlanText;
import app.refrain.model.SectionPlan;
import app.refrain.model.Wishes;
import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.model.wishes.WishReader;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.english.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What the new music shall be like; whatever is left out is the seed's, or the model's to choose.
 */
final class WishOptions {

  private static final int LONGEST_FILE_NAME = 255;

  @Option(
      names = "--wish",
      paramLabel = "WORDS",
      converter = OfWords.class,
      description =
          "In plain words, English, German, French, Spanish, Italian or Portuguese: \"a slow waltz in D"
              + " minor for flute and guitar, 16 bars\". Other options"
              + " go before it. Says what was understood, and what was not.")
  private UnderstoodWishes words = WishReader.read("");

  @Option(
      names = "--style",
      paramLabel = "S",
      description = "What kind of music: jig, reel, chorale, pop song ...")
  private String style;

  @Option(
      names = "--key",
      paramLabel = "K",
      converter = MusicConverters.OfKey.class,
      description = "Such as \"G major\".")
  private Key key;

  @Option(
      names = "--meter",
      paramLabel = "M",
      converter = MusicConverters.OfMeter.class,
      description = "Such as 6/8.")
  private Meter meter;

  @Option(
      names = "--tempo",
      paramLabel = "T",
      converter = MusicConverters.OfTempo.class,
      description = "Quarter notes a minute.")
  private Double tempo;

  @Option(
      names = "--parts",
      paramLabel = "INSTRUMENT",
      split = ",",
      description =
          "The parts to write, such as \"flute, nylon guitar\" or with roles: \"melody (flute),"
              + " chords (piano), drums\".")
  private List<String> parts;

  @Option(
      names = "--plan",
      paramLabel = "FILE|TEXT",
      converter = OfPlan.class,
      description = {
        "What bars shall be like: \"bars 1-8: section A, density sparse, loudness quiet, chords C G"
            + " Am F; bars 9-16: section B, density busy\".",
        "There are density sparse, medium or busy; range low, middle or high; polyphony 1 to 8;"
            + " loudness quiet, medium or loud."
      })
  private List<SectionPlan> plan = List.of();

  @Option(
      names = "--density",
      paramLabel = "D",
      converter = OfDensity.class,
      description = "How many notes there are: sparse, medium or busy.")
  private Plan density;

  @Option(
      names = "--loudness",
      paramLabel = "L",
      converter = OfLoudness.class,
      description = "How loud it is: quiet, medium or loud.")
  private Plan loudness;

  /** Reads a plan, from a file if there is one of that name. */
  static final class OfPlan implements ITypeConverter<List<SectionPlan>> {

    @Override
    public List<SectionPlan> convert(String value) throws Exception {
      try {
        boolean named = value.length() < LONGEST_FILE_NAME && !value.contains("\n");
        Path file = named && !value.contains(":") ? Path.of(value) : null;
        return PlanText.read(
            file != null && Files.isRegularFile(file) ? Files.readString(file) : value);
      } catch (CompositionException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads a density. */
  static final class OfDensity implements ITypeConverter<Plan> {

    @Override
    public Plan convert(String value) {
      return plan("density", value);
    }
  }

  /** Reads a loudness. */
  static final class OfLoudness implements ITypeConverter<Plan> {

    @Override
    public Plan convert(String value) {
      return plan("loudness", value);
    }
  }

  private static Plan plan(String aspect, String value) {
    try {
      return PlanText.plan(aspect, value);
    } catch (CompositionException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** Reads plain words. */
  static final class OfWords implements ITypeConverter<UnderstoodWishes> {

    @Override
    public UnderstoodWishes convert(String value) {
      try {
        return WishReader.read(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** What plain words say; other options go before it. */
  UnderstoodWishes words() {
    return words;
  }

  Wishes wishes() {
    Wishes said = words.music();
    return new Wishes(
        style == null ? said.style() : style,
        key == null ? said.key() : key,
        meter == null ? said.meter() : meter,
        tempo == null ? said.tempo() : tempo,
        parts == null ? said.parts() : parts.stream().map(String::strip).toList(),
        sections());
  }

  private List<SectionPlan> sections() {
    List<Plan> everywhere = new ArrayList<>();
    if (density != null) {
      everywhere.add(density);
    }
    if (loudness != null) {
      everywhere.add(loudness);
    }
    List<SectionPlan> sections = new ArrayList<>(words.music().sections());
    if (!everywhere.isEmpty()) {
      sections.add(SectionPlan.everywhere(everywhere));
    }
    sections.addAll(plan);
    return sections;
  }

  /**
   * What was understood of the plain words and what was not, for people; empty if none were said.
   */
  Optional<String> report() {
    if (words.text().isEmpty()) {
      return Optional.empty();
    }
    String understood =
        words.wishes().stream().map(w -> w.label()).collect(Collectors.joining(", "));
    String report = "understood: " + (understood.isEmpty() ? "nothing" : understood);
    if (!words.overruled().isEmpty()) {
      report +=
          "; overruled: "
              + words.overruled().stream()
                  .map(w -> w.span().of(words.text()))
                  .distinct()
                  .collect(Collectors.joining(", "));
    }
    if (!words.unknown().isEmpty()) {
      report += "; not understood: " + String.join(", ", words.unknownWords());
    }
    return Optional.of(
        Stream.concat(Stream.of(report), words.advice().stream())
            .collect(Collectors.joining(". ")));
  }
}
