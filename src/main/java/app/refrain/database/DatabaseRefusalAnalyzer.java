package app.refrain.database;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the stack trace of a start whose PostgreSQL is away, or refuses it, into two lines. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

  /** SQL states: connections, authorization, unknown databases. */
  private static final String STATES = "08|28|3D";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
    String state = cause.getSQLState();
    return state == null || !state.matches("(" + STATES + ").*")
        ? null
        : new FailureAnalysis(
            "PostgreSQL cannot be used: " + cause.getMessage().lines().findFirst().orElse(state),
            "Check that it runs, and spring.datasource.url, .username and .password.",
            cause);
  }
}
