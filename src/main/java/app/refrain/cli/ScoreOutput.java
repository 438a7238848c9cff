package app.refrain.cli;

import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file to write a score to, in the format that its name says. */
record ScoreOutput(Path file, ScoreFormat format) {

  void write(Score score) throws IOException {
    Files.write(file, format.write(score));
  }

  /** Reads an option's value. */
  static final class Converter implements ITypeConverter<ScoreOutput> {

    @Override
    public ScoreOutput convert(String value) {
      ScoreFormat format =
          ScoreFormat.ofName(value)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "'%s' must end in .mid, .musicxml, .mxl, .abc or .txt".formatted(value)));
      return new ScoreOutput(Path.of(value), format);
    }
  }
}
