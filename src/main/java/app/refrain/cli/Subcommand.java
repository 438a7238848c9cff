package app.refrain.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    sortOptions = false)
abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() throws Exception {
    run();
    return ExitCode.OK;
  }

  /**
   * @throws Exception if the command fails; {@link Failure#describe} says why
   */
  abstract void run() throws Exception;

  /** Where results go. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where progress goes. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final ParameterException wrongUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
