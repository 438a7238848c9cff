package app.refrain.music;

import java.util.Locale;

/**
 * A key: a signature and a mode.
 *
 * @param fifths sharps of the signature if positive, flats if negative, -7 to 7
 */
public record Key(int fifths, Mode mode) {

  /** The two modes of key signatures. */
  public enum Mode {
    MAJOR,
    MINOR
  }

  public static final Key C_MAJOR = new Key(0, Mode.MAJOR);

  /** Fifths from a minor key's signature to its tonic: A minor has C's signature. */
  private static final int MINOR_TONIC = 3;

  /**
   * @throws IllegalArgumentException if no key signature has that many sharps or flats
   */
  public Key {
    if (fifths < -7 || fifths > 7) {
      throw new IllegalArgumentException(
          "No key signature has " + Math.abs(fifths) + " accidentals");
    }
  }

  /**
   * Reads {@code Bb major} or {@code f# minor}.
   *
   * @throws IllegalArgumentException if the text is no key
   */
  public static Key parse(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length != 2) {
      throw new IllegalArgumentException("There is no key " + text);
    }
    Mode mode = Mode.valueOf(words[1].toUpperCase(Locale.ROOT));
    int tonic = PitchClassName.parse(words[0]).fifths();
    return new Key(mode == Mode.MAJOR ? tonic : tonic - MINOR_TONIC, mode);
  }

  public PitchClassName tonic() {
    return PitchClassName.ofFifths(mode == Mode.MAJOR ? fifths : fifths + MINOR_TONIC);
  }

  /**
   * The name a musician gives a pitch in this key: raised scale degrees as sharps where the key
   * leans to them (4 and 5 in major; 3, 6 and 7 in minor), lowered ones as flats.
   */
  public PitchName spell(int pitch) {
    int flattest = fifths + (mode == Mode.MAJOR ? -3 : -2);
    int natural = Math.floorMod(pitch * 7, 12);
    return PitchName.of(
        pitch, PitchClassName.ofFifths(flattest + Math.floorMod(natural - flattest, 12)));
  }

  /**
   * The same key some semitones higher, written with the fewest accidentals (six flats rather than
   * six sharps).
   */
  public Key transpose(int semitones) {
    int moved = Math.floorMod(fifths + 7 * semitones + 6, 12) - 6;
    return new Key(moved, mode);
  }

  @Override
  public String toString() {
    return tonic() + " " + mode.name().toLowerCase(Locale.ROOT);
  }
}
