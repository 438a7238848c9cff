package app.refrain.music.english;

/**
 * How much of a text is read. A text beyond any of these is refused.
 *
 * @param characters length of the text
 * @param parts parts that the header announces
 * @param bars bars, those written in a second pass counted again
 * @param notes notes of all parts together
 */
public record TextLimits(int characters, int parts, int bars, int notes) {

  /** Generous for music: an hour of dense piano is about 50,000 notes, a million characters. */
  public static final TextLimits DEFAULT = new TextLimits(4 << 20, 256, 100_000, 250_000);

  /**
   * @throws IllegalArgumentException if a limit is negative
   */
  public TextLimits {
    if (Math.min(Math.min(characters, parts), Math.min(bars, notes)) < 0) {
      throw new IllegalArgumentException("Text limits cannot be negative");
    }
  }

  /** The same, with no more notes than that. */
  public TextLimits withNotes(int most) {
    return new TextLimits(characters, parts, bars, Math.min(notes, most));
  }
}
