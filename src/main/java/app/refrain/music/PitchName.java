package app.refrain.music;

/**
 * A pitch by name, such as {@code F#4}; C4 is middle C.
 *
 * @param octave of the letter: Cb4 is B3's key
 */
public record PitchName(PitchClassName name, int octave) {

  /**
   * Names a pitch.
   *
   * @param pitch MIDI key number
   * @throws IllegalArgumentException if the name does not belong to the pitch
   */
  public static PitchName of(int pitch, PitchClassName name) {
    int above = pitch - name.semitones();
    if (Math.floorMod(above, 12) != 0) {
      throw new IllegalArgumentException("Pitch " + pitch + " is no " + name);
    }
    return new PitchName(name, Math.floorDiv(above, 12) - 1);
  }

  /** MIDI key number; may lie outside 0 to 127 in extreme octaves. */
  public int pitch() {
    return 12 * (octave + 1) + name.semitones();
  }

  @Override
  public String toString() {
    return name.toString() + octave;
  }
}
