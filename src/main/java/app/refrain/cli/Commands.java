package app.refrain.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line of {@code java -jar refrain.jar}. */
public final class Commands {

  private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");
  private static final String LOGGING = "logback.configurationFile";

  private Commands() {}

  /**
   * Whether arguments are a command. None at all, and {@code --name=value} settings, are for the
   * web application.
   */
  public static boolean understand(String[] arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("--") || OPTIONS.contains(arguments[0]));
  }

  /**
   * Runs a command of this process.
   *
   * @return the exit status: 0 done, 1 failed, 2 wrong usage
   */
  public static int run(String[] arguments) {
    if (System.getProperty(LOGGING) == null) {
      System.setProperty(LOGGING, "app/refrain/cli/logback.xml");
    }
    CommandLine commands = create();
    commands.setOut(utf8(new FileOutputStream(FileDescriptor.out)));
    int status = execute(commands, arguments);
    commands.getOut().flush();
    return status;
  }

  private static int execute(CommandLine commands, String[] arguments) {
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      // A piece too large for the machine, or native code that it cannot load.
      return failed(e, commands);
    }
  }

  /** Files and pipes get UTF-8 whatever the terminal's language is: other commands read it back. */
  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }

  static CommandLine create() {
    return new CommandLine(new RefrainCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private static int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("refrain: " + Failure.oneLine(e.getMessage()));
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Throwable e, CommandLine command) {
    command.getOut().flush();
    command.getErr().println("refrain: " + Failure.describe(e));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
