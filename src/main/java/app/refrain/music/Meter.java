package app.refrain.music;

/**
 * A time signature.
 *
 * @param beats how many units a bar has, 1 to {@value #MAX_BEATS}
 * @param unit the note value that is counted: 1, 2, 4, 8, 16 or 32
 */
public record Meter(int beats, int unit) {

  public static final int MAX_BEATS = 64;
  public static final Meter COMMON = new Meter(4, 4);

  /**
   * @throws IllegalArgumentException if there is no such meter
   */
  public Meter {
    if (!exists(beats, unit)) {
      throw new IllegalArgumentException("There is no meter " + beats + "/" + unit);
    }
  }

  /** Whether there is such a meter. */
  public static boolean exists(int beats, int unit) {
    return beats >= 1
        && beats <= MAX_BEATS
        && unit >= 1
        && unit <= 32
        && Integer.bitCount(unit) == 1;
  }

  /**
   * Reads {@code 6/8}.
   *
   * @throws IllegalArgumentException if the text is no meter
   */
  public static Meter parse(String text) {
    String[] numbers = text.strip().split("\\s*/\\s*", -1);
    if (numbers.length != 2 || !numbers[0].matches("\\d{1,2}") || !numbers[1].matches("\\d{1,2}")) {
      throw new IllegalArgumentException("There is no meter " + text);
    }
    return new Meter(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  /** Length of a bar in ticks. */
  public int barLength() {
    return beats * beatLength();
  }

  /** Length of the counted unit in ticks. */
  public int beatLength() {
    return 4 * Score.TICKS_PER_QUARTER / unit;
  }

  @Override
  public String toString() {
    return beats + "/" + unit;
  }
}
