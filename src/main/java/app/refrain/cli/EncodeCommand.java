package app.refrain.cli;

import app.refrain.music.Quantizer;
import app.refrain.music.english.ScoreText;
import app.refrain.music.performance.Understanding;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a score as English. */
@Command(
    name = "encode",
    description = "Write a score as English score text.",
    footer = {"  refrain encode tune.mid", "  refrain encode tune.musicxml --out tune.txt"})
final class EncodeCommand extends Subcommand {

  @Parameters(paramLabel = "IN", description = "The score: .mid, .musicxml, .mxl, .abc or .txt.")
  private Path in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the text; standard output if left out.")
  private Path out;

  @Override
  void run() throws Exception {
    OutputFiles.requireFolders(out);
    Understanding understanding = ScoreFiles.understand(in);
    if (understanding.isEstimate()) {
      err().println(in + ": " + understanding.summary());
    }
    long moved = Quantizer.moved(understanding.score());
    if (moved > 0) {
      err()
          .println(
              "%s: %,d notes begin or end between the text's %d steps to the quarter and were moved"
                  .formatted(in, moved, Quantizer.STEPS_PER_QUARTER));
    }
    String text = ScoreText.print(understanding.score());
    if (out == null) {
      out().print(text);
    } else {
      Files.writeString(out, text);
    }
  }
}
