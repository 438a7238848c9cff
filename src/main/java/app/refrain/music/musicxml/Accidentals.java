package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;
import app.refrain.music.Spelling;
import app.refrain.music.notation.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which heads of a staff's bar are given an accidental: those that differ from what holds
 * in the bar.
 */
final class Accidentals {

  private static final List<String> NAMES =
      List.of("flat-flat", "flat", "natural", "sharp", "double-sharp");

  /**
   * Where a head stands: the tick, the letter and the octave, and what its accidental would say.
   */
  private record Place(int tick, int letter, int octave, int alter) {}

  /** A line or space of the staff. */
  private record Line(int letter, int octave) {}

  private final Spelling spelling;
  private final Set<Place> written = new HashSet<>();

  /**
   * What an earlier accidental, or the signature, does to a line; nothing sure after two at once.
   */
  private final Map<Line, OptionalInt> inForce = new HashMap<>();

  /**
   * @param symbols of all voices of the staff in one bar
   */
  Accidentals(List<Symbol> symbols, Spelling spelling) {
    this.spelling = spelling;
    TreeMap<Integer, List<PitchName>> heads = new TreeMap<>();
    for (Symbol symbol : symbols) {
      if (!symbol.isRest()) {
        symbol.group().notes().stream()
            .filter(note -> !symbol.continues(note))
            .forEach(
                note ->
                    heads
                        .computeIfAbsent(symbol.start(), tick -> new ArrayList<>())
                        .add(spelling.of(note)));
      }
    }
    heads.forEach(this::meet);
  }

  private void meet(int tick, List<PitchName> heads) {
    Map<Line, Set<Integer>> alters = new HashMap<>();
    for (PitchName head : heads) {
      Line line = new Line(head.name().letter(), head.octave());
      alters.computeIfAbsent(line, l -> new TreeSet<>()).add(head.name().alter());
    }
    alters.forEach((line, said) -> meet(tick, line, said));
  }

  private void meet(int tick, Line line, Set<Integer> alters) {
    OptionalInt holding =
        inForce.getOrDefault(line, OptionalInt.of(signature(tick, line.letter())));
    for (int alter : alters) {
      if (alters.size() > 1 || holding.isEmpty() || holding.getAsInt() != alter) {
        written.add(new Place(tick, line.letter(), line.octave(), alter));
        inForce.put(line, alters.size() > 1 ? OptionalInt.empty() : OptionalInt.of(alter));
      }
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
    PitchClassName name = pitch.name();
    boolean isWritten =
        !symbol.continues(note)
            && written.contains(
                new Place(symbol.start(), name.letter(), pitch.octave(), name.alter()));
    return isWritten ? NAMES.get(name.alter() + 2) : null;
  }
}
