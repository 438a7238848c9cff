package app.refrain.cli;

import app.refrain.model.Composition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a composition goes. */
final class CompositionOutputs {

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      converter = ScoreOutput.Converter.class,
      description = "The result: .mid, .musicxml, .mxl, .abc or .txt.")
  private ScoreOutput score;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "Write the result as English score text, too.")
  private Path text;

  @Option(
      names = "--provenance",
      paramLabel = "FILE",
      description =
          "Write as JSON how the result was made: request, models and their checksums, random seed,"
              + " threads, version, draft and result as text, the refiner's changes, times.")
  private Path provenance;

  ScoreOutput score() {
    return score;
  }

  /**
   * Looks for mistakes before long work.
   *
   * @throws Failure if a file's folder is missing
   */
  void check() throws Failure {
    OutputFiles.requireFolders(score.file(), text, provenance);
  }

  /** The files of one piece of several: {@code OUT-1.mid}. */
  CompositionOutputs numbered(int number) {
    CompositionOutputs numbered = new CompositionOutputs();
    numbered.score = new ScoreOutput(OutputFiles.numbered(score.file(), number), score.format());
    numbered.text = text == null ? null : OutputFiles.numbered(text, number);
    numbered.provenance = provenance == null ? null : OutputFiles.numbered(provenance, number);
    return numbered;
  }

  void write(Composition made, Provenance how) throws IOException {
    score.write(made.result());
    if (text != null) {
      Files.writeString(text, made.resultText());
    }
    if (provenance != null) {
      Files.writeString(provenance, Json.write(how) + "\n");
    }
  }
}
