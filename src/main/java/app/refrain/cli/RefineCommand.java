package app.refrain.cli;

import app.refrain.model.Models;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refinement;
import app.refrain.music.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Refines a score that is there already. */
@Command(
    name = "refine",
    description = {
      "Let the LSTM go over a score.",
      "It may change a note's pitch, place or length, or drop it."
    },
    footer = {
      "  refrain refine draft.mid --out better.mid",
      "  refrain refine draft.mid --strength 1 --out better.mid --diff changes.json"
    })
final class RefineCommand extends Subcommand {

  @Parameters(paramLabel = "IN", description = "The score: .mid, .musicxml, .mxl, .abc or .txt.")
  private Path in;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      converter = ScoreOutput.Converter.class,
      description = "The result: .mid, .musicxml, .mxl, .abc or .txt.")
  private ScoreOutput out;

  @Option(
      names = "--strength",
      paramLabel = "X",
      defaultValue = "0.5",
      description =
          "0 changes nothing, 1 makes every change that the model believes in. Default:"
              + " ${DEFAULT-VALUE}.")
  private double strength;

  @Option(
      names = "--diff",
      paramLabel = "FILE",
      description = "Write the changes as JSON: each note as it was and is, and the reason.")
  private Path diff;

  @Mixin private ModelOptions modelOptions;

  @Override
  void run() throws Exception {
    if (!(strength >= 0 && strength <= 1)) {
      throw wrongUsage("--strength must be 0 to 1, not " + strength);
    }
    OutputFiles.requireFolders(out.file(), diff);
    Score draft = ScoreFiles.read(in);
    Refinement refinement = refine(draft);
    out.write(refinement.result());
    if (diff != null) {
      Files.writeString(diff, Json.write(ChangeReport.of(refinement.changes(), draft)) + "\n");
    }
    out()
        .printf(
            Locale.ROOT,
            "%s: notes changed: %d of %d%n",
            out.file(),
            refinement.changes().size(),
            draft.noteCount());
  }

  private Refinement refine(Score draft) throws Exception {
    try (Models models = modelOptions.load()) {
      return ModelOptions.present(models::refiner).refine(draft, Protection.NONE, strength);
    } catch (IllegalArgumentException e) {
      throw new Failure(in + ": " + e.getMessage());
    }
  }
}
