package app.refrain.model.refine.bars;

/** What versions of bars are compared by; in each, one piece's bars go much alike. */
enum Trait {
  /** Mean square of the intervals between a line's notes, in semitones. */
  INTERVAL_SIZE(Trait.MELODY),
  /** How usual a line's intervals are after the ones before. */
  INTERVALS(Trait.MELODY),
  /** The same after two intervals. */
  INTERVAL_PAIRS(Trait.MELODY),
  /** How often a note is not as long as the one before. */
  DURATION_CHANGES(Trait.RHYTHM),
  /** How usual notes' places in the bar and durations are after the note before. */
  RHYTHM_PAIRS(Trait.RHYTHM),
  /** The same after two notes. */
  RHYTHM_TRIPLES(Trait.RHYTHM),
  /** How alike the onsets of neighbouring bars are. */
  GROOVE(Trait.RHYTHM),
  /** How many different notes a bar has, whatever the octave: their entropy, in bits. */
  BAR_PITCHES(Trait.HARMONY),
  /** The same of four bars. */
  PHRASE_PITCHES(Trait.HARMONY);

  private static final String MELODY = "the melody moves unlike the rest";
  private static final String RHYTHM = "the rhythm is unlike the rest";

  private static final String HARMONY = "the harmony is unlike the rest";

  private final String fault;

  Trait(String fault) {
    this.fault = fault;
  }

  /**
   * Whether a piece's first bars let one expect how the next go in this. How usual their rhythms
   * are among the rhythms that follow does not: on held-out pieces the guess is better without.
   */
  boolean isToldBySeed() {
    return this != RHYTHM_PAIRS && this != RHYTHM_TRIPLES;
  }

  /** What is wrong with bars that differ from the others in this, in a few words. */
  String fault() {
    return fault;
  }
}
