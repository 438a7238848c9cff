package app.refrain.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands' root, which does nothing itself. */
@Command(
    name = "refrain",
    header = "Compose music with a machine.",
    description = {
      "",
      "Without a command the web application starts. Scores are read from MIDI (.mid), MusicXML"
          + " (.musicxml, .mxl), ABC (.abc) and English score text (.txt), and written as any of these. In"
          + " these texts refrain stands for java -jar refrain.jar.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:failed; standard error says what and why", "2:wrong usage"},
    subcommands = {
      EncodeCommand.class,
      DecodeCommand.class,
      InfoCommand.class,
      GenerateCommand.class,
      RefineCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ScoreCommand.class,
      SurveyCommand.class,
      BenchCommand.class,
      LoadCommand.class
    })
final class RefrainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
