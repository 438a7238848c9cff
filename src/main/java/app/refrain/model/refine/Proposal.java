package app.refrain.model.refine;

/**
 * A change that the decoder believes in.
 *
 * @param index of the note in the draft
 * @param to what it should become, or null if it should be dropped
 * @param before probability of the note as drafted
 * @param after probability of what it should become
 */
record Proposal(int index, GridNote to, double before, double after) {
  /** The probability of the change when there is only the choice between it and none: 0 to 1. */
  double confidence() {
    return after / (before + after);
  }
}
