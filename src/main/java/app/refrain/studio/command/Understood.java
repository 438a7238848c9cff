package app.refrain.studio.command;

import java.util.List;

/**
 * What was understood of what somebody told the studio to do.
 *
 * @param commands what is done to what is there, in this order
 * @param moreBars how many bars are to be written after the last; 0 for none
 * @param added instruments and parts that are to be added, as requests name them
 * @param problem what was not understood, and what comes nearest; empty if all was
 */
public record Understood(List<Command> commands, int moreBars, List<String> added, String problem) {

  public static final Understood NOTHING = new Understood(List.of(), 0, List.of(), "");

  /** Whether there is something to do. */
  public boolean isCommand() {
    return !commands.isEmpty() || moreBars > 0 || !added.isEmpty();
  }
}
