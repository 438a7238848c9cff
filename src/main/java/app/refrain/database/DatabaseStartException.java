package app.refrain.database;

/** The embedded PostgreSQL cannot be started, and somebody has to do something about it. */
class DatabaseStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * @param message what is wrong, in words for people
   * @param action what they can do
   */
  DatabaseStartException(String message, String action) {
    super(message);
    this.action = action;
  }

  String action() {
    return action;
  }
}
