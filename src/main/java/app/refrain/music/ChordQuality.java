package app.refrain.music;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is built on a chord's root. The first suffix is the one printed on lead sheets here; all are
 * understood.
 */
public enum ChordQuality {
  MAJOR("0 4 7", "", "maj", "M", "major"),
  MINOR("0 3 7", "m", "min", "-", "minor"),
  DIMINISHED("0 3 6", "dim", "°", "o"),
  AUGMENTED("0 4 8", "aug", "+"),
  DOMINANT_SEVENTH("0 4 7 10", "7"),
  MAJOR_SEVENTH("0 4 7 11", "maj7", "M7", "Δ", "ma7", "j7"),
  MINOR_SEVENTH("0 3 7 10", "m7", "min7", "-7"),
  MINOR_MAJOR_SEVENTH("0 3 7 11", "mM7", "minmaj7", "m(maj7)", "mmaj7"),
  DIMINISHED_SEVENTH("0 3 6 9", "dim7", "°7", "o7"),
  HALF_DIMINISHED("0 3 6 10", "m7b5", "hdim7", "ø", "ø7", "min7b5", "m7(b5)", "hdim"),
  AUGMENTED_SEVENTH("0 4 8 10", "aug7", "+7", "7#5", "7(#5)"),
  FLAT_FIVE_SEVENTH("0 4 6 10", "7b5", "7(b5)"),
  SIXTH("0 4 7 9", "6", "maj6"),
  MINOR_SIXTH("0 3 7 9", "m6", "min6"),
  SIX_NINE("0 2 4 7 9", "6/9", "69", "maj69"),
  NINTH("0 2 4 7 10", "9"),
  MAJOR_NINTH("0 2 4 7 11", "maj9", "M9"),
  MINOR_NINTH("0 2 3 7 10", "m9", "min9"),
  FLAT_NINTH("0 1 4 7 10", "7b9", "7(b9)"),
  SHARP_NINTH("0 3 4 7 10", "7#9", "7(#9)"),
  ADDED_NINTH("0 2 4 7", "add9", "maj(9)", "(9)", "2"),
  ELEVENTH("0 2 5 7 10", "11"),
  MINOR_ELEVENTH("0 3 5 7 10", "m11", "min11"),
  THIRTEENTH("0 2 4 7 9 10", "13"),
  SUSPENDED_SECOND("0 2 7", "sus2"),
  SUSPENDED_FOURTH("0 5 7", "sus4", "sus"),
  SUSPENDED_SEVENTH("0 5 7 10", "7sus4", "7sus", "sus4(b7)", "9sus4", "9sus"),
  POWER("0 7", "5");

  private static final Map<String, ChordQuality> BY_SUFFIX = new LinkedHashMap<>();

  static {
    for (ChordQuality quality : values()) {
      quality.suffixes.forEach(s -> BY_SUFFIX.put(s, quality));
    }
  }

  private final List<Integer> intervals;
  private final List<String> suffixes;

  ChordQuality(String intervals, String... suffixes) {
    this.intervals = Arrays.stream(intervals.split(" ")).map(Integer::valueOf).toList();
    this.suffixes = List.of(suffixes);
  }

  /** Semitones above the root, ascending, within an octave. */
  public List<Integer> intervals() {
    return intervals;
  }

  /** What stands after the root on a lead sheet: nothing for major, {@code m7}, {@code dim}. */
  public String suffix() {
    return suffixes.getFirst();
  }

  /**
   * What a suffix means, or the longest beginning of it that means something: {@code 7alt} is at
   * least {@code 7}. Empty if that is no more than a triad where more is written.
   */
  public static Optional<ChordQuality> nearest(String suffix) {
    String plain =
        suffix
            .strip()
            .replaceAll("[\\s()]", "")
            .replace('♭', 'b')
            .replace('♯', '#')
            .replace("△", "Δ");
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    String known =
        plain
            .replaceFirst("^(maj|ma|M|Δ)(?:7|9)?(?:#?11|13)", "maj9")
            .replaceFirst("^(mi|min|-)(?=\\d)", "m")
            .replaceFirst("^m13", "m9");
    for (int length = known.length(); length > 0; length--) {
      Optional<ChordQuality> quality = ofSuffix(known.substring(0, length));
      if (quality.isPresent()) {
        return quality;
      }
    }
    return Optional.empty();
  }

  static Optional<ChordQuality> ofSuffix(String suffix) {
    return Optional.ofNullable(BY_SUFFIX.get(suffix));
  }
}
