package app.refrain.generation;

import java.util.UUID;

/** What the database tells every process when a job changes. */
record Change(UUID job, State state) {

  static final String CHANNEL = "generation_changed";

  /** Reads {@code ID STATE}. */
  static Change parse(String payload) {
    String[] words = payload.split(" ");
    return new Change(UUID.fromString(words[0]), State.valueOf(words[1]));
  }
}
