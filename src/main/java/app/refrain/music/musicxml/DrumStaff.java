package app.refrain.music.musicxml;

import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;
import java.util.Map;
import java.util.Set;

/**
 * Where percussion keys stand on a drum set's staff, as if in treble clef, after the percussion key
 * of Weinberg, Guide to Standardized Drumset Notation (1998). Other keys stand on the middle line.
 */
final class DrumStaff {

  private static final Map<Integer, String> PLACES =
      Map.ofEntries(
          Map.entry(35, "F4"),
          Map.entry(36, "F4"),
          Map.entry(37, "C5"),
          Map.entry(38, "C5"),
          Map.entry(40, "C5"),
          Map.entry(41, "A4"),
          Map.entry(42, "G5"),
          Map.entry(43, "A4"),
          Map.entry(44, "D4"),
          Map.entry(45, "B4"),
          Map.entry(46, "G5"),
          Map.entry(47, "D5"),
          Map.entry(48, "D5"),
          Map.entry(49, "A5"),
          Map.entry(50, "E5"),
          Map.entry(51, "F5"),
          Map.entry(53, "F5"),
          Map.entry(57, "B5"),
          Map.entry(59, "F5"));

  /** Hats, rides, crashes, china and splash, which are written with crosses. */
  private static final Set<Integer> CYMBALS = Set.of(42, 44, 46, 49, 51, 52, 53, 55, 57, 59);

  private DrumStaff() {}

  static boolean isCymbal(int pitch) {
    return CYMBALS.contains(pitch);
  }

  /**
   * @param pitch General MIDI percussion key
   */
  static PitchName place(int pitch) {
    String place = PLACES.getOrDefault(pitch, "B4");
    return new PitchName(PitchClassName.parse(place.substring(0, 1)), place.charAt(1) - '0');
  }
}
