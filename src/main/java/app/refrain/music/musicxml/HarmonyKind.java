package app.refrain.music.musicxml;

import app.refrain.music.ChordQuality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What MusicXML calls a chord's quality: a kind and the degrees that differ from it.
 *
 * @param kind a value of the standard's kind-value
 * @param degrees added or altered degrees
 */
record HarmonyKind(String kind, List<Degree> degrees) {

  /** One degree such as an added flat ninth: 9, -1, add. */
  record Degree(int value, int alter, String type) {}

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

  /** The quality with this kind and degrees, else the one with this kind; empty for other kinds. */
  Optional<ChordQuality> quality() {
    return find(this).or(() -> find(new HarmonyKind(kind, List.of())));
  }

  private static Optional<ChordQuality> find(HarmonyKind wanted) {
    return KINDS.entrySet().stream()
        .filter(e -> e.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
