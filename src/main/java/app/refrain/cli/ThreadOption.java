package app.refrain.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On how many threads the numerics run. */
final class ThreadOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int count;

  /**
   * @param usual how many if nobody says
   */
  ThreadOption(int usual) {
    count = usual;
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads an operation of the models may use. Results are the same for the same"
              + " number only. Default: 1; train: as many as there are processors.")
  private void setCount(int threads) {
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads must be at least 1, not " + threads);
    }
    count = threads;
  }

  int count() {
    return count;
  }
}
