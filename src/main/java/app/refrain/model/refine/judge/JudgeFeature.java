package app.refrain.model.refine.judge;

import app.refrain.model.refine.Feature;
import java.util.Arrays;

/**
 * What the judge is told beside {@link Feature}: where in the passage it is, loudness, drums, and
 * how parts go together. Each takes one of {@code size} values.
 */
enum JudgeFeature {
  /** A place that is no note: see {@link Mark}. */
  MARK(Mark.values().length),
  /** Bars from the passage's first. */
  BAR(33),
  /** Velocity, in sixteenths of the greatest. */
  LOUDNESS(8),
  /** By how much louder than the part's note before, in eighths of the greatest velocity. */
  LOUDER(17),
  /** Highest voice, or not, of what the part begins at once. */
  TOP(2),
  /** With the note before, a parallel fifth or octave with two notes of another part. */
  PARALLEL(2),
  /** A part that stands lower in the score sounds higher, or the other way round. */
  CROSSING(2),
  /** Lower or higher than the instrument sounds. */
  OUT_OF_RANGE(2),
  /** General MIDI percussion key. */
  DRUM(128),
  /** Steps since the key was last struck. */
  DRUM_SINCE(98),
  /** A key that is struck at once. */
  DRUM_BESIDE(128),
  /** Whether the key was struck at this place one, two and four bars before. */
  DRUM_AGAIN(6);

  /** Places at which a sequence of notes begins or ends. */
  enum Mark {
    PIECE_BEGINS,
    MORE_BEFORE,
    PIECE_ENDS,
    GOES_ON,
    UNKNOWN_AFTER,
    KNOWN_AFTER
  }

  /** How many values there are together with those of {@link Feature}. */
  static final int COUNT =
      Feature.COUNT + Arrays.stream(values()).mapToInt(feature -> feature.size).sum();

  private final int size;
  private int first;

  static {
    int first = Feature.COUNT;
    for (JudgeFeature feature : values()) {
      feature.first = first;
      first += feature.size;
    }
  }

  JudgeFeature(int size) {
    this.size = size;
  }

  /** The index of a value; one too large counts as the largest. */
  int id(int value) {
    return first + Math.clamp(value, 0, size - 1);
  }

  /** The index of a value around zero. */
  int signed(int value) {
    return id(value + size / 2);
  }
}
