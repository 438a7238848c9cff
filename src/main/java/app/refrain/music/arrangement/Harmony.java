package app.refrain.music.arrangement;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Score;
import app.refrain.music.analysis.harmony.ChordFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which chord sounds when, as pitches for bass and chords. */
final class Harmony {

  private static final int OCTAVE = 12;
  private static final int FIFTH = 7;
  private static final int SIXTH = 9;
  private static final int SEVENTH = 10;

  private final TreeMap<Integer, ChordSymbol> chords = new TreeMap<>();

  /** The chords of a tune, found in its notes where it names none. */
  Harmony(Score tune) {
    List<ChordChange> named = tune.chords().isEmpty() ? ChordFinder.find(tune) : tune.chords();
    named.forEach(change -> chords.put(change.at(), change.symbol()));
  }

  List<ChordChange> changes() {
    List<ChordChange> changes = new ArrayList<>();
    chords.forEach((at, symbol) -> changes.add(new ChordChange(at, symbol)));
    return changes;
  }

  /** The chord at a tick, {@link ChordSymbol#NONE} if there is none. */
  ChordSymbol at(int tick) {
    var entry = chords.floorEntry(tick);
    return entry == null ? ChordSymbol.NONE : entry.getValue();
  }

  /** The tick after a tick at which another chord begins; {@code end} if none does. */
  int nextChange(int tick, int end) {
    Integer next = chords.higherKey(tick);
    return next == null ? end : Math.min(next, end);
  }

  /** The pitch class that the bass plays. */
  static int bassClass(ChordSymbol chord) {
    return chord.bass() == null ? chord.root().pitchClass() : chord.bass().pitchClass();
  }

  /** Semitones above the root of the chord's third, fifth and so on. */
  static int interval(ChordSymbol chord, char degree) {
    List<Integer> intervals = chord.quality().intervals();
    return switch (degree) {
      case '3' -> intervals.size() > 1 ? intervals.get(1) : FIFTH;
      case '5' -> intervals.size() > 2 ? intervals.get(2) : FIFTH;
      case '6' -> SIXTH;
      case '7' -> intervals.size() > 3 ? intervals.get(3) : SEVENTH;
      case '8' -> OCTAVE;
      default -> 0;
    };
  }

  /**
   * Three or four notes of the chord in close position, as near as may be to where the last chord
   * was.
   *
   * @param centre the mean pitch of the last chord
   */
  static List<Integer> voicing(ChordSymbol chord, double centre) {
    List<Integer> classes =
        chord.quality().intervals().stream()
            .limit(4)
            .map(i -> (chord.root().pitchClass() + i) % OCTAVE)
            .toList();
    List<Integer> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (int inversion = 0; inversion < classes.size(); inversion++) {
      for (int octave = 3; octave <= 5; octave++) {
        List<Integer> voices = new ArrayList<>();
        int pitch = classes.get(inversion) + OCTAVE * octave;
        for (int i = 0; i < classes.size(); i++) {
          int next = classes.get((inversion + i) % classes.size());
          pitch += Math.floorMod(next - pitch, OCTAVE);
          voices.add(pitch);
        }
        double mean = voices.stream().mapToInt(Integer::intValue).average().orElse(centre);
        double distance = Math.abs(mean - centre);
        if (distance < least) {
          least = distance;
          best = voices;
        }
      }
    }
    return best;
  }

  /** Root, fifth and octave, as distorted guitars play. */
  static List<Integer> powerChord(ChordSymbol chord, int lowest) {
    int root = lowest + Math.floorMod(chord.root().pitchClass() - lowest, OCTAVE);
    return List.of(root, root + FIFTH, root + OCTAVE);
  }
}
