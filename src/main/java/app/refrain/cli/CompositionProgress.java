package app.refrain.cli;

import app.refrain.model.CompositionListener;
import java.io.PrintWriter;

/** Shows on a terminal how far a composition has come, in one line that is written over. */
final class CompositionProgress implements CompositionListener, AutoCloseable {

  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter terminal;
  private final String title;
  private final boolean isShown = System.console() != null && System.console().isTerminal();

  /**
   * @param terminal written to if there is one
   * @param title what is being made
   */
  CompositionProgress(PrintWriter terminal, String title) {
    this.terminal = terminal;
    this.title = title;
  }

  @Override
  public void barWritten(BarWritten bar) {
    show(title + ", bar " + bar.done() + " of " + bar.total());
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public void close() {
    show("");
  }

  private void show(String line) {
    if (isShown) {
      terminal.print(CLEAR_LINE + line);
      terminal.flush();
    }
  }
}
