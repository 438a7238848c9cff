package app.refrain.generation;

/** How far a generation has come. */
public enum State {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** Nothing will change any more. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }
}
