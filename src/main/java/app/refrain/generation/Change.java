package app.refrain.generation;

import java.util.UUID;

/**
 * What the database tells every process when a job changes.
 *
 * @param moved whether the state is a new one; else there are more bars
 */
record Change(UUID job, State state, boolean moved) {

  static final String CHANNEL = "generation_changed";

  /** Reads {@code ID STATE MOVED} or {@code ID STATE GREW}. */
  static Change parse(String payload) {
    String[] words = payload.split(" ");
    return new Change(UUID.fromString(words[0]), State.valueOf(words[1]), words[2].equals("MOVED"));
  }
}
