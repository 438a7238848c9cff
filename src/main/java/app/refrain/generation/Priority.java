package app.refrain.generation;

/** Who waits for a generation. What is more urgent goes first, whatever else waits. */
public enum Priority {
  /** Work in bulk that nobody watches. */
  BATCH,
  /** Somebody waits for it. */
  INTERACTIVE;

  /** As the queue sorts it: the greater goes first. */
  int rank() {
    return ordinal();
  }

  static Priority ofRank(int rank) {
    return values()[rank];
  }
}
