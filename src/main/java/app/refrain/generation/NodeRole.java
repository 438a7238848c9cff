package app.refrain.generation;

/** What a process is for: the setting {@code refrain.role}. */
public enum NodeRole {
  /** Serves pages and composes. */
  ALL,
  /** Serves pages. */
  WEB,
  /** Composes. */
  WORKER;

  /** Whether such a process works on the queue. */
  public boolean composes() {
    return this != WEB;
  }
}
