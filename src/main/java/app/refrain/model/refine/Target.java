package app.refrain.model.refine;

/**
 * What should become of a note, as classes of {@link Outcome}.
 *
 * @param kept whether it stays; if not, the other values mean nothing
 */
public record Target(boolean kept, int pitch, int shift, int duration) {
  static final Target DROPPED =
      new Target(false, Outcome.NOTHING, Outcome.NOTHING, Outcome.NOTHING);

  /**
   * The target for a note of a draft.
   *
   * @param clean what it should be, or null if it should not be there
   */
  static Target of(GridNote draft, GridNote clean, int tonic) {
    return clean == null
        ? DROPPED
        : new Target(
            true,
            Outcome.pitch(clean.pitch(), tonic),
            Outcome.shift(clean.onset() - draft.onset()),
            Outcome.duration(clean.duration()));
  }
}
