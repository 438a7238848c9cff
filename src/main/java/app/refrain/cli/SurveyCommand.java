package app.refrain.cli;

import app.refrain.model.Engine;
import app.refrain.model.Models;
import app.refrain.model.evaluation.NewPieces;
import app.refrain.music.Score;
import app.refrain.music.arrangement.Style;
import app.refrain.music.arrangement.StyleBook;
import app.refrain.music.midi.MidiWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what new pieces are like, style by style. */
@Command(
    name = "survey",
    description = {
      "Write new pieces in many styles and measure them.",
      "Tells as JSON, for each style and for all: share of beats that are the style's, likeness and"
          + " steadiness of the beat, strokes off the kit, bass on roots, shares whose loudness"
          + " varies, in which a section returns, that end at rest, and within the instruments'"
          + " ranges."
    },
    footer = {"  refrain survey --count 5 --out pieces", "  refrain survey --styles rock,swing"})
final class SurveyCommand extends Subcommand {

  @Option(
      names = "--styles",
      paramLabel = "S",
      split = ",",
      description = "Some of the arranger's styles. Default: all.")
  private List<String> styles = List.of();

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many pieces a style. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--bars",
      paramLabel = "N",
      defaultValue = "16",
      description = "How many bars a piece. Default: ${DEFAULT-VALUE}.")
  private int bars;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "hybrid",
      description = "hybrid, llm or lstm. Default: ${DEFAULT-VALUE}.")
  private Engine engine;

  @Option(names = "--out", paramLabel = "DIR", description = "Where the pieces go, as MIDI.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private ModelOptions modelOptions;

  @Override
  void run() throws Exception {
    if (count < 1 || bars < 1) {
      throw wrongUsage("--count and --bars must be at least 1");
    }
    List<String> known = StyleBook.styles().stream().map(Style::name).toList();
    for (String style : styles) {
      if (!known.contains(style)) {
        throw wrongUsage("--styles: no \"%s\" among %s".formatted(style, String.join(", ", known)));
      }
    }
    List<Style> chosen =
        StyleBook.styles().stream()
            .filter(s -> styles.isEmpty() || styles.contains(s.name()))
            .toList();
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
    }
    try (Models models = modelOptions.load()) {
      out()
          .println(
              Json.write(
                  NewPieces.measure(models.composer(), engine, chosen, count, bars, this::keep)));
    }
  }

  private void keep(String name, Score score) {
    if (folder.isPresent()) {
      try {
        Files.write(folder.get().resolve(name.replace(' ', '-') + ".mid"), MidiWriter.write(score));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
