package app.refrain.model.wishes;

import app.refrain.music.GeneralMidi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Parts as wishes name them: an instrument, or {@code role (instrument)}. */
final class Players {

  private static final String GUITAR = "nylon guitar";
  private static final String BASS = "fingered bass";
  private static final int FAMILY = 8;
  private static final int GUITARS = 3;
  private static final int BASSES = 4;

  /** Families of General MIDI that play a tune and no chords: brass, reeds, flutes. */
  private static final Set<Integer> TUNES = Set.of(7, 8, 9);

  private static final Set<String> OTHER_TUNES =
      Set.of("violin", "viola", "cello", "fiddle", "choir", "voice", "harmonica", "sitar");

  private Players() {}

  /** What plays a part. */
  static String instrument(String part) {
    int bracket = part.indexOf('(');
    return bracket < 0 ? part : part.substring(bracket + 1, part.indexOf(')'));
  }

  static boolean isDrums(String part) {
    return instrument(part).equals(GeneralMidi.DRUMS);
  }

  static boolean isBass(String part) {
    return family(part) == BASSES || part.startsWith("bass (");
  }

  static boolean isAnyBass(String part) {
    return part.equals(BASS);
  }

  /** Whether a band needs more than these to be heard: drums, a bass, a drone. */
  static boolean isBackground(String part) {
    return isDrums(part) || isBass(part) || part.startsWith("accompaniment");
  }

  /** Whether it can lead a band and does not fill in its harmony. */
  static boolean playsTunes(String part) {
    return TUNES.contains(family(part)) || OTHER_TUNES.contains(instrument(part));
  }

  private static int family(String part) {
    return isDrums(part) ? -1 : GeneralMidi.program(instrument(part)).orElse(-1) / FAMILY;
  }

  /** Whether a part is one of those who shall not play; a guitar means any guitar. */
  static Predicate<String> excluded(List<String> without) {
    return part ->
        without.contains(instrument(part))
            || without.contains(GUITAR) && family(part) == GUITARS
            || without.contains(BASS) && isBass(part);
  }

  /**
   * The same parts, each with a name of its own: the second violin is {@code violin 2 (violin)}.
   */
  static List<String> apart(List<String> parts) {
    List<String> apart = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String part : parts) {
      String free = part;
      for (int i = 2; !names.add(free); i++) {
        int bracket = part.indexOf(" (");
        String name = bracket < 0 ? part : part.substring(0, bracket);
        free = name + " " + i + " (" + instrument(part) + ")";
      }
      apart.add(free);
    }
    return apart;
  }
}
