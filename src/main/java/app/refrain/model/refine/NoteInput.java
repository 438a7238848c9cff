package app.refrain.model.refine;

/**
 * What the network is told of one note.
 *
 * @param features indices of the values of {@link Feature} that hold
 * @param pitches classes of {@link Outcome} that the decoder can choose by pointing: the draft's
 *     own, what stands at up to three places that resemble this one, and the draft's own moved by
 *     each interval up to an octave, from the octave below to the octave above
 * @param shifts the draft's own, and those to the three places
 * @param durations the draft's own, those at the three places, and the time until the part's next
 *     onset
 */
public record NoteInput(int[] features, int[] pitches, int[] shifts, int[] durations) {
  static final int REPETITIONS = 3;
  static final int OCTAVE = 12;
  static final int PITCH_OFFERS = 1 + REPETITIONS + 2 * OCTAVE;
  static final int SHIFT_OFFERS = 1 + REPETITIONS;
  static final int DURATION_OFFERS = 2 + REPETITIONS;
}
