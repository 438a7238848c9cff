package app.refrain.music.abc;

import java.util.HashMap;
import java.util.Map;

/**
 * What alters the letters in a bar: the signature, accidentals, which hold for their letter in
 * every octave until the bar's end, and ties, which carry theirs over the bar line.
 */
final class BarPitches {

  /** A line or space. */
  private record Place(int letter, int octave) {}

  private int[] signature = new int[7];
  private final Map<Integer, Integer> accidentals = new HashMap<>();

  /** What the notes of the last event are altered by, those before it and tied to it included. */
  private Map<Place, Integer> before = new HashMap<>();

  private Map<Place, Integer> sounding = new HashMap<>();
  private Map<Place, Integer> tied = new HashMap<>();
  private Map<Place, Integer> tiedHere = new HashMap<>();

  void signature(int[] alters) {
    signature = alters;
  }

  /**
   * @param accidental null if none is written
   */
  int alter(int letter, int octave, String accidental) {
    Place place = new Place(letter, octave);
    int alter;
    if (accidental != null) {
      alter = AbcKey.alter(accidental);
      accidentals.put(letter, alter);
    } else if (tied.containsKey(place)) {
      alter = tied.get(place);
    } else {
      alter = accidentals.getOrDefault(letter, signature[letter]);
    }
    sounding.put(place, alter);
    return alter;
  }

  void tie(int letter, int octave, int alter) {
    tiedHere.put(new Place(letter, octave), alter);
  }

  /** All that sounded in the last event goes on. */
  void tieLast() {
    tied.putAll(before);
  }

  void nextEvent() {
    tied = tiedHere;
    tiedHere = new HashMap<>();
    before = sounding;
    sounding = new HashMap<>();
  }

  void nextBar() {
    accidentals.clear();
  }
}
