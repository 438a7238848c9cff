package app.refrain.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command did.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {

  /**
   * Runs a command in this process.
   *
   * @param line the command and arguments without spaces in them
   * @param more arguments as they are
   */
  static CommandRun of(String line, Object... more) {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    Arrays.stream(more).map(Object::toString).forEach(arguments::add);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Commands.create();
    commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = commands.execute(arguments.toArray(String[]::new));
    return new CommandRun(status, out.toString(), err.toString());
  }
}
