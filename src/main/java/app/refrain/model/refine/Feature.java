package app.refrain.model.refine;

import java.util.Arrays;

/**
 * What the network is told of a note. Each feature takes one of {@code size} values; a note need
 * not have every feature.
 */
public enum Feature {
  /** Order of the part in the score. */
  ORDINAL(6),
  /** Alone, highest, inner or lowest part. */
  ROLE(4),
  /** General MIDI's sixteen families of instruments. */
  FAMILY(16),
  /** Major, minor, or no key. */
  MODE(3),
  /** Beats of the meter times its unit. */
  METER(64),
  ONSET_IN_BAR(145),
  ONSET_IN_BEAT(49),
  ONSET_IN_QUARTER(12),
  /** Above the tonic, over all octaves: see {@link Outcome#pitch}. */
  PITCH(Outcome.PITCHES),
  /** Semitones above the tonic. */
  DEGREE(12),
  OCTAVE(11),
  DURATION(Outcome.DURATIONS),
  /** Semitones from the part's previous onset. */
  INTERVAL_BEFORE(49),
  /** Semitones to the part's next onset. */
  INTERVAL_AFTER(49),
  /** Steps since the part's previous onset. */
  SINCE(Outcome.DURATIONS),
  /** Steps until the part's next onset. */
  UNTIL(Outcome.DURATIONS),
  /** Steps by which the previous note ends after this onset. */
  OVERLAP_BEFORE(49),
  /** Steps by which this note ends after the next onset. */
  OVERLAP_AFTER(49),
  CHORD_ROOT(12),
  CHORD_QUALITY(64),
  OVER_CHORD_ROOT(12),
  IN_CHORD(2),
  /** Semitones from this note to one that sounds in another part, within the octave. */
  ELSEWHERE(12),
  /** Pitch above the tonic of a note that sounds in another part. */
  HARMONY(12),
  /** Semitones above the lowest note that sounds. */
  OVER_BASS(37),
  /** Semitones from this note to another that sounds in the same part. */
  BESIDE(49),
  /** The note is a person's. */
  FIXED(1),
  /** How often the note itself stands at the places that resemble its own. */
  SUPPORT(9),
  SIMILARITY(3 * 9),
  /** Semitones to the counterpart at a place that resembles this one. */
  REPEAT_PITCH(3 * 49),
  /** Steps to the counterpart's onset. */
  REPEAT_ONSET(3 * 25),
  REPEAT_DURATION(3 * Outcome.DURATIONS),
  /** Nothing stands at the place that resembles this one. */
  REPEAT_NOTHING(3),

  // What the decoder is told of what it wrote last, in any part and in the note's own.
  /** Dropped, kept, or changed. */
  LAST_STATE(3),
  LAST_SHIFT(Outcome.SHIFTS),
  /** Semitones from the last written pitch to this note's. */
  LAST_INTERVAL(49),
  LINE_STATE(3),
  LINE_INTERVAL(49),
  LINE_DEGREE(12),
  LINE_SINCE(Outcome.DURATIONS),
  /** Steps by which the last written note ends after this onset. */
  LINE_OVERLAP(49),

  // How the part's other bars go.
  /** How many of them have a note at this place in the bar. */
  ONSET_SUPPORT(9),
  /** How many of those notes are as long as this one. */
  DURATION_SUPPORT(9),
  /** How long most of those notes are. */
  USUAL_DURATION(Outcome.DURATIONS),
  /** How much the bar whose rhythm is most like this one's is so. */
  LIKE_SIMILARITY(9),
  /** Steps to the counterpart's place in that bar. */
  LIKE_ONSET(25),
  LIKE_DURATION(Outcome.DURATIONS),
  /** That bar has no counterpart. */
  LIKE_NOTHING(1);

  /** How many values all features have together. */
  public static final int COUNT = Arrays.stream(values()).mapToInt(f -> f.size).sum();

  private final int size;
  private int first;

  static {
    int first = 0;
    for (Feature feature : values()) {
      feature.first = first;
      first += feature.size;
    }
  }

  Feature(int size) {
    this.size = size;
  }

  /**
   * The index of a value among all values of all features; a value too large counts as the largest.
   */
  public int id(int value) {
    return first + Math.clamp(value, 0, size - 1);
  }

  /** The index of a value around zero; those too far count as the farthest. */
  public int signed(int value) {
    return id(value + size / 2);
  }

  /** The index of a value of the k-th of three equal shares. */
  int share(int k, int value) {
    int share = size / 3;
    return first + k * share + Math.clamp(value, 0, share - 1);
  }

  int signedShare(int k, int value) {
    return share(k, value + size / 6);
  }
}
