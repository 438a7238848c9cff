package app.refrain.model.refine;

/**
 * The classes among which the decoder chooses for a note it keeps: pitch, shift of the onset,
 * duration.
 *
 * <p>Class 0 of each is never chosen: it stands for a value that a repetition does not offer.
 */
final class Outcome {
  static final int NOTHING = 0;

  /** Pitches above the tonic: MIDI keys 0 to 127, seen from tonics 6 below C to 5 above it. */
  static final int PITCHES = 140;

  /** The farthest shift, in steps. */
  static final int MAX_SHIFT = 12;

  static final int SHIFTS = 2 * MAX_SHIFT + 2;

  /**
   * The longest duration that can be chosen, in steps; the class above it is whatever longer
   * duration the note has.
   */
  static final int MAX_DURATION = 96;

  static final int DURATIONS = MAX_DURATION + 2;

  private Outcome() {}

  /** The class of a MIDI key number above a tonic of -6 to 5. */
  static int pitch(int key, int tonic) {
    return key - tonic + 6;
  }

  /** The MIDI key number of a class; may lie outside 0 to 127. */
  static int key(int pitch, int tonic) {
    return pitch + tonic - 6;
  }

  static int shift(int steps) {
    return Math.abs(steps) > MAX_SHIFT ? NOTHING : steps + MAX_SHIFT + 1;
  }

  static int steps(int shift) {
    return shift - MAX_SHIFT - 1;
  }

  static int duration(int steps) {
    return Math.min(steps, MAX_DURATION + 1);
  }
}
