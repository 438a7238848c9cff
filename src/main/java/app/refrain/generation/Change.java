package app.refrain.generation;

import java.util.UUID;

/** What the database tells every process when a job changes. */
record Change(UUID job, State state, What what) {

  static final String CHANNEL = "generation_changed";

  /** What happened to it. */
  enum What {
    /** The state is a new one. */
    MOVED,
    /** Its worker is asked to stop. */
    CANCELLING,
    /** There are more bars. */
    GREW
  }

  /** Reads {@code ID STATE WHAT}. */
  static Change parse(String payload) {
    String[] words = payload.split(" ");
    return new Change(UUID.fromString(words[0]), State.valueOf(words[1]), What.valueOf(words[2]));
  }

  boolean moved() {
    return what == What.MOVED;
  }
}
