package app.refrain.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells failures of the database's being away from others. */
public final class DatabaseAway {

  /** How long whoever was refused should wait. */
  public static final String RETRY_SECONDS = "2";

  /** SQL states: connections, and a server that is starting or stopping. */
  private static final String STATES = "(08...|57P0[123])";

  private DatabaseAway() {}

  /** Whether a failure came of it, among other causes. */
  public static boolean causes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOf(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(SQLException failure) {
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure.getSQLState() != null && failure.getSQLState().matches(STATES);
  }
}
