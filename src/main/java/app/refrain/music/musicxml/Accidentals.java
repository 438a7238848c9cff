package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;
import app.refrain.music.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which heads of a staff's bar are given an accidental: those that differ from what holds
 * in the bar.
 */
final class Accidentals {

  private static final List<String> NAMES =
      List.of("flat-flat", "flat", "natural", "sharp", "double-sharp");

  /** Where a head stands: the tick, the letter and the octave. */
  private record Place(int tick, int letter, int octave) {}

  /** A line or space of the staff. */
  private record Line(int letter, int octave) {}

  private final Spelling spelling;
  private final Map<Place, String> written = new HashMap<>();

  /**
   * @param symbols of all voices of the staff in one bar
   */
  Accidentals(List<Symbol> symbols, Spelling spelling) {
    this.spelling = spelling;
    Map<Line, Integer> inForce = new HashMap<>();
    symbols.stream()
        .filter(symbol -> !symbol.isRest() && !symbol.continues())
        .sorted(Comparator.comparingInt(Symbol::start))
        .forEach(symbol -> symbol.group().notes().forEach(note -> meet(note, inForce)));
  }

  private void meet(Note note, Map<Line, Integer> inForce) {
    PitchName pitch = spelling.of(note);
    PitchClassName name = pitch.name();
    Line line = new Line(name.letter(), pitch.octave());
    int holding = inForce.getOrDefault(line, signature(note.onset(), name.letter()));
    if (holding != name.alter()) {
      inForce.put(line, name.alter());
      Place place = new Place(note.onset(), name.letter(), pitch.octave());
      written.put(place, NAMES.get(name.alter() + 2));
    }
  }

  /** What the key signature alters a letter by. */
  private int signature(int tick, int letter) {
    Key key = spelling.keyAt(tick);
    int natural = new PitchClassName(letter, 0).fifths();
    return Math.floorDiv(key.fifths() - natural + 5, 7);
  }

  /** The accidental of a head, or null. */
  String of(Symbol symbol, Note note) {
    PitchName pitch = spelling.of(note);
    return symbol.continues()
        ? null
        : written.get(new Place(note.onset(), pitch.name().letter(), pitch.octave()));
  }
}
