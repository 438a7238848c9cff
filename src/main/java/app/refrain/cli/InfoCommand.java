package app.refrain.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a score is like. */
@Command(
    name = "info",
    description = {
      "Say what a score is like.",
      "Tells key, meter, tempo, parts, bars, chords, sections and metrics."
    },
    footer = {"  refrain info tune.mid", "  refrain info tune.mid --json"})
final class InfoCommand extends Subcommand {

  @Parameters(paramLabel = "IN", description = "The score: .mid, .musicxml, .mxl, .abc or .txt.")
  private Path in;

  @Option(names = "--json", description = "Write JSON for other programs.")
  private boolean json;

  @Override
  void run() throws Exception {
    ScoreInfo info = ScoreInfo.of(ScoreFiles.understand(in));
    out().print(json ? Json.write(info) + "\n" : InfoText.of(info));
  }
}
