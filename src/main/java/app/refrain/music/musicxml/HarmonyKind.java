package app.refrain.music.musicxml;

import app.refrain.music.ChordQuality;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What MusicXML calls a chord's quality: a kind and the degrees that differ from it.
 *
 * @param kind a value of the standard's kind-value
 * @param degrees added or altered degrees
 */
record HarmonyKind(String kind, List<Degree> degrees) {

  /** One degree such as an added flat ninth: 9, -1, add. */
  record Degree(int value, int alter, String type) {}

  /** Above the root, of degrees 1 to 7; sevenths are minor unless altered, as in a dominant. */
  private static final int[] SEMITONES = {0, 2, 4, 5, 7, 9, 10};

  private static final Map<ChordQuality, HarmonyKind> KINDS = new EnumMap<>(ChordQuality.class);

  static {
    put(ChordQuality.MAJOR, "major");
    put(ChordQuality.MINOR, "minor");
    put(ChordQuality.DIMINISHED, "diminished");
    put(ChordQuality.AUGMENTED, "augmented");
    put(ChordQuality.DOMINANT_SEVENTH, "dominant");
    put(ChordQuality.MAJOR_SEVENTH, "major-seventh");
    put(ChordQuality.MINOR_SEVENTH, "minor-seventh");
    put(ChordQuality.MINOR_MAJOR_SEVENTH, "major-minor");
    put(ChordQuality.DIMINISHED_SEVENTH, "diminished-seventh");
    put(ChordQuality.HALF_DIMINISHED, "half-diminished");
    put(ChordQuality.AUGMENTED_SEVENTH, "augmented-seventh");
    put(ChordQuality.FLAT_FIVE_SEVENTH, "dominant", new Degree(5, -1, "alter"));
    put(ChordQuality.SIXTH, "major-sixth");
    put(ChordQuality.MINOR_SIXTH, "minor-sixth");
    put(ChordQuality.SIX_NINE, "major-sixth", new Degree(9, 0, "add"));
    put(ChordQuality.NINTH, "dominant-ninth");
    put(ChordQuality.MAJOR_NINTH, "major-ninth");
    put(ChordQuality.MINOR_NINTH, "minor-ninth");
    put(ChordQuality.FLAT_NINTH, "dominant", new Degree(9, -1, "add"));
    put(ChordQuality.SHARP_NINTH, "dominant", new Degree(9, 1, "add"));
    put(ChordQuality.ADDED_NINTH, "major", new Degree(9, 0, "add"));
    put(ChordQuality.ELEVENTH, "dominant-11th");
    put(ChordQuality.MINOR_ELEVENTH, "minor-11th");
    put(ChordQuality.THIRTEENTH, "dominant-13th");
    put(ChordQuality.SUSPENDED_SECOND, "suspended-second");
    put(ChordQuality.SUSPENDED_FOURTH, "suspended-fourth");
    put(ChordQuality.SUSPENDED_SEVENTH, "suspended-fourth", new Degree(7, 0, "add"));
    put(ChordQuality.POWER, "power");
  }

  private static void put(ChordQuality quality, String kind, Degree... degrees) {
    KINDS.put(quality, new HarmonyKind(kind, List.of(degrees)));
  }

  static HarmonyKind of(ChordQuality quality) {
    return KINDS.get(quality);
  }

  /** Kinds that scores know by a simpler one, with what stays of them. */
  private static final Map<String, ChordQuality> SIMPLER =
      Map.of(
          "major-11th", ChordQuality.MAJOR_SEVENTH,
          "major-13th", ChordQuality.MAJOR_NINTH,
          "minor-13th", ChordQuality.MINOR_NINTH,
          "Neapolitan", ChordQuality.MAJOR,
          "Italian", ChordQuality.DOMINANT_SEVENTH,
          "French", ChordQuality.FLAT_FIVE_SEVENTH,
          "German", ChordQuality.DOMINANT_SEVENTH,
          "Tristan", ChordQuality.HALF_DIMINISHED);

  /**
   * The quality with this kind and degrees, by name or by its notes, else the one with this kind
   * alone or the nearest to it; empty for other kinds.
   */
  Optional<ChordQuality> quality() {
    Optional<ChordQuality> plain =
        find(new HarmonyKind(kind, List.of())).or(() -> Optional.ofNullable(SIMPLER.get(kind)));
    return find(this).or(() -> plain.flatMap(this::byNotes)).or(() -> plain);
  }

  private static Optional<ChordQuality> find(HarmonyKind wanted) {
    return KINDS.entrySet().stream()
        .filter(e -> e.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The quality whose notes are those of a plain one with the degrees added, altered or removed.
   */
  private Optional<ChordQuality> byNotes(ChordQuality plain) {
    if (degrees.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> notes = new TreeSet<>(plain.intervals());
    for (Degree degree : degrees) {
      int natural = SEMITONES[(degree.value() - 1) % SEMITONES.length];
      if (!degree.type().equals("add")) {
        notes.removeIf(note -> Math.abs(note - natural) <= 1);
      }
      if (!degree.type().equals("subtract")) {
        notes.add(Math.floorMod(natural + degree.alter(), 12));
      }
    }
    return Arrays.stream(ChordQuality.values())
        .filter(quality -> notes.equals(new TreeSet<>(quality.intervals())))
        .findFirst();
  }
}
