package app.refrain.music;

/**
 * The sounding range that players of an instrument are usually given, after the ranges in Samuel
 * Adler, The Study of Orchestration, and the range notes of the General MIDI 1 sound set.
 *
 * @param lowest MIDI key number
 * @param highest MIDI key number
 */
public record InstrumentRange(int lowest, int highest) {

  /**
   * Of programs in order: the last program that has the range, its lowest and its highest pitch.
   */
  private static final int[][] RANGES = {
    {7, 21, 108},
    {8, 60, 108},
    {9, 72, 108},
    {10, 60, 96},
    {11, 53, 89},
    {12, 45, 96},
    {13, 65, 108},
    {14, 60, 77},
    {15, 60, 84},
    {20, 36, 96},
    {21, 53, 89},
    {22, 60, 84},
    {23, 53, 89},
    {25, 40, 84},
    {31, 40, 88},
    {39, 28, 60},
    {40, 55, 103},
    {41, 48, 91},
    {42, 36, 81},
    {43, 28, 67},
    {45, 28, 103},
    {46, 23, 103},
    {47, 36, 57},
    {51, 28, 103},
    {52, 38, 84},
    {54, 38, 84},
    {55, 36, 84},
    {56, 52, 84},
    {57, 34, 77},
    {58, 26, 65},
    {59, 52, 84},
    {60, 31, 77},
    {63, 34, 86},
    {64, 56, 88},
    {65, 49, 81},
    {66, 44, 76},
    {67, 36, 69},
    {68, 58, 91},
    {69, 52, 81},
    {70, 34, 75},
    {71, 50, 94},
    {72, 74, 108},
    {73, 59, 98},
    {75, 60, 98},
    {78, 59, 98},
    {79, 60, 84},
    {103, 24, 108},
    {104, 48, 79},
    {105, 48, 86},
    {108, 48, 84},
    {109, 57, 84},
    {110, 55, 103},
    {127, 36, 96}
  };

  /** The keys of General MIDI's drum kit. */
  private static final InstrumentRange DRUM_KIT =
      new InstrumentRange(GeneralMidi.LOWEST_DRUM, GeneralMidi.HIGHEST_DRUM);

  /** The range of a part's instrument; of drums the keys of General MIDI's kit. */
  public static InstrumentRange of(Part part) {
    if (part.drums()) {
      return DRUM_KIT;
    }
    for (int[] range : RANGES) {
      if (part.program() <= range[0]) {
        return new InstrumentRange(range[1], range[2]);
      }
    }
    throw new IllegalStateException("No range for program " + part.program());
  }

  /** This range, made wide enough for what the part already plays. */
  public InstrumentRange including(Part part) {
    int low = part.notes().stream().mapToInt(Note::pitch).min().orElse(lowest);
    int high = part.notes().stream().mapToInt(Note::pitch).max().orElse(highest);
    return new InstrumentRange(Math.min(lowest, low), Math.max(highest, high));
  }

  public InstrumentRange transposed(int semitones) {
    return new InstrumentRange(lowest + semitones, highest + semitones);
  }

  public boolean contains(int pitch) {
    return lowest <= pitch && pitch <= highest;
  }
}
