package app.refrain.model.refine;

/**
 * What the decoder can choose for a note by pointing, as classes of {@link Outcome}.
 *
 * @param pitches the draft's own, what stands at up to three places that resemble this one, and the
 *     draft's own moved by each interval from an octave down to an octave up
 * @param shifts the draft's own, those to the three places, and that to the counterpart in the bar
 *     whose rhythm is most like the note's
 * @param durations the draft's own, those at the three places, the time until the part's next
 *     onset, and the counterpart's
 */
public record Offers(int[] pitches, int[] shifts, int[] durations) {
  static final int REPETITIONS = 3;
  private static final int OCTAVE = 12;

  static final int PITCHES = 1 + REPETITIONS + 2 * OCTAVE;
  static final int SHIFTS = 2 + REPETITIONS;
  static final int DURATIONS = 3 + REPETITIONS;

  /** Offers what can be said without knowing repetitions. */
  static Offers of(GridNote note, int tonic) {
    Offers offers = new Offers(new int[PITCHES], new int[SHIFTS], new int[DURATIONS]);
    offers.put(0, note, 0, tonic);
    int k = 1 + REPETITIONS;
    for (int interval = -OCTAVE; interval <= OCTAVE; interval++) {
      int pitch = note.pitch() + interval;
      if (interval != 0) {
        offers.pitches[k++] =
            pitch < 0 || pitch > 127 ? Outcome.NOTHING : Outcome.pitch(pitch, tonic);
      }
    }
    return offers;
  }

  /**
   * Offers what stands at the k-th place that resembles the note's.
   *
   * @param k from 0
   * @param shift steps from the note's onset to where it stands
   */
  void putRepetition(int k, GridNote there, int shift, int tonic) {
    put(1 + k, there, shift, tonic);
  }

  /** Offers the time until the next onset as duration. */
  void putUntilNext(int steps) {
    durations[1 + REPETITIONS] = Outcome.duration(steps);
  }

  /**
   * Offers what stands in the bar whose rhythm is most like the note's.
   *
   * @param shift steps from the note's place in the bar to where it stands
   */
  void putRhythm(int shift, int duration) {
    shifts[SHIFTS - 1] = Outcome.shift(shift);
    durations[DURATIONS - 1] = Outcome.duration(duration);
  }

  private void put(int k, GridNote note, int shift, int tonic) {
    pitches[k] = Outcome.pitch(note.pitch(), tonic);
    shifts[k] = Outcome.shift(shift);
    durations[k] = Outcome.duration(note.duration());
  }

  /** Whether a class of pitch stands at one of the places that resemble the note's. */
  boolean repeats(int pitch) {
    for (int k = 1; k <= REPETITIONS; k++) {
      if (pitches[k] == pitch) {
        return true;
      }
    }
    return false;
  }
}
