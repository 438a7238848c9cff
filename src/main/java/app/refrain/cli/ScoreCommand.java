package app.refrain.cli;

import app.refrain.model.Engine;
import app.refrain.model.Models;
import app.refrain.model.draft.TextLikelihood;
import app.refrain.model.text.UnknownWordException;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how probable a language model finds pieces. */
@Command(
    name = "score",
    description = {
      "Say how probable a language model finds pieces.",
      "Writes a line for each: nats per quarter note, then the file. The less, the more the model"
          + " expected what it read."
    },
    footer = {"  refrain score *.mid", "  refrain score tune.mid --engine lstm"})
final class ScoreCommand extends Subcommand {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "The pieces: .mid, .musicxml, .mxl, .abc or .txt.")
  private List<Path> files;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "llm",
      description =
          "llm: the language model that drafts. lstm: the LSTM language model. Default:"
              + " ${DEFAULT-VALUE}.")
  private Engine engine;

  @Mixin private ModelOptions modelOptions;

  @Override
  void run() throws Exception {
    if (engine == Engine.HYBRID) {
      throw wrongUsage("--engine must be llm or lstm: the hybrid has no likelihood of its own");
    }
    try (Models models = modelOptions.load()) {
      TextLikelihood likelihood =
          new TextLikelihood(ModelOptions.present(() -> models.languageModel(engine)));
      for (Path file : files) {
        out().printf(Locale.ROOT, "%.4f  %s%n", natsPerQuarter(likelihood, file), file);
        out().flush();
      }
    }
  }

  private static double natsPerQuarter(TextLikelihood likelihood, Path file) throws Exception {
    Score score = ScoreFiles.read(file);
    int end = score.parts().stream().mapToInt(Part::end).max().orElse(0);
    if (end == 0) {
      throw new Failure(file + ": there are no notes in it");
    }
    try {
      return likelihood.nats(score) * Score.TICKS_PER_QUARTER / end;
    } catch (UnknownWordException | IllegalArgumentException e) {
      throw new Failure(file + ": " + e.getMessage());
    }
  }
}
