package app.refrain.model.refine;

/**
 * What the decoder believes of one note.
 *
 * @param logs natural logarithms of probabilities in a row: dropped, kept; then, given that it is
 *     kept, the classes of {@link Outcome} from 1 of pitch, shift and duration
 */
record Belief(float[] logs) {
  private static final int PITCH = RefinerLayout.STATES - 1;
  private static final int SHIFT = PITCH + Outcome.PITCHES - 1;
  private static final int DURATION = SHIFT + Outcome.SHIFTS - 1;

  double dropped() {
    return logs[0];
  }

  double kept() {
    return logs[1];
  }

  double pitch(int value) {
    return logs[PITCH + value];
  }

  double shift(int value) {
    return logs[SHIFT + value];
  }

  double duration(int value) {
    return logs[DURATION + value];
  }
}
