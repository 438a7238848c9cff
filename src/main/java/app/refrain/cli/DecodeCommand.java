package app.refrain.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a score of English. */
@Command(
    name = "decode",
    description = {
      "Turn English score text into a score that plays.",
      "What people and language models write is read leniently; an error names line and word."
    },
    footer = {"  refrain decode tune.txt --out tune.mid"})
final class DecodeCommand extends Subcommand {

  @Parameters(paramLabel = "IN", description = "English score text in UTF-8.")
  private Path in;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      converter = ScoreOutput.Converter.class,
      description = "The score: .mid, .musicxml, .mxl, .abc or .txt.")
  private ScoreOutput out;

  @Override
  void run() throws Exception {
    OutputFiles.requireFolders(out.file());
    out.write(ScoreFiles.readText(in));
  }
}
