package app.refrain.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the stack trace of a second start on the same directory into two lines for people. */
class DirectoryInUseFailureAnalyzer extends AbstractFailureAnalyzer<DirectoryInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DirectoryInUseException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Stop it, or give this one another folder with refrain.data-dir.",
        cause);
  }
}
