package app.refrain.music;

/**
 * A letter with its accidental, such as {@code F#} or {@code Bb}, placed on the line of fifths.
 *
 * @param letter C to B as 0 to 6
 * @param alter semitones the accidental adds, -2 to 2
 */
public record PitchClassName(int letter, int alter) {

  private static final String LETTERS = "CDEFGAB";
  private static final String BY_FIFTHS = "FCGDAEB";
  private static final int[] SEMITONES = {0, 2, 4, 5, 7, 9, 11};

  /**
   * @throws IllegalArgumentException if the accidental is more than double
   */
  public PitchClassName {
    if (letter < 0 || letter > 6 || alter < -2 || alter > 2) {
      throw new IllegalArgumentException(
          "There is no note name " + letter + " altered by " + alter);
    }
  }

  /**
   * Reads {@code F#}, {@code Bb}, {@code e♭}, {@code Cx}.
   *
   * @throws IllegalArgumentException if the text is no note name
   */
  public static PitchClassName parse(String text) {
    int letter = text.isEmpty() ? -1 : LETTERS.indexOf(Character.toUpperCase(text.charAt(0)));
    if (letter < 0) {
      throw new IllegalArgumentException("There is no note " + text);
    }
    return switch (text.substring(1)) {
      case "" -> new PitchClassName(letter, 0);
      case "#", "♯" -> new PitchClassName(letter, 1);
      case "##", "x", "♯♯", "𝄪" -> new PitchClassName(letter, 2);
      case "b", "♭" -> new PitchClassName(letter, -1);
      case "bb", "♭♭", "𝄫" -> new PitchClassName(letter, -2);
      default -> throw new IllegalArgumentException("There is no note " + text);
    };
  }

  /**
   * The name that stands so many fifths above C (below if negative): 1 is G, -2 is Bb.
   *
   * @throws IllegalArgumentException if that takes a triple accidental
   */
  public static PitchClassName ofFifths(int fifths) {
    char letter = BY_FIFTHS.charAt(Math.floorMod(fifths + 1, 7));
    return new PitchClassName(LETTERS.indexOf(letter), Math.floorDiv(fifths + 1, 7));
  }

  public int fifths() {
    return BY_FIFTHS.indexOf(LETTERS.charAt(letter)) - 1 + 7 * alter;
  }

  /** 0 to 11, C is 0. */
  public int pitchClass() {
    return Math.floorMod(SEMITONES[letter] + alter, 12);
  }

  /** Semitones above the C of its own octave: -2 (Cbb) to 13 (B##). */
  int semitones() {
    return SEMITONES[letter] + alter;
  }

  @Override
  public String toString() {
    String accidental = alter < 0 ? "b".repeat(-alter) : "#".repeat(alter);
    return LETTERS.charAt(letter) + accidental;
  }
}
