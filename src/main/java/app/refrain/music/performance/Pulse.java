package app.refrain.music.performance;

import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.List;

/** How beats are divided, and so written. */
enum Pulse {
  /** In two: a beat is a quarter, though a single one may be a triplet. */
  SIMPLE(Score.TICKS_PER_QUARTER, List.of(2, 3, 4), List.of(4, 3), 1, 4),
  /** In three: a beat is a dotted quarter, as in a jig. */
  COMPOUND(Score.TICKS_PER_QUARTER * 3 / 2, List.of(3, 6), List.of(2, 3), 3, 8);

  private static final double NEAR = 0.08;
  private static final int FEW = 8;

  private final int ticks;
  private final List<Integer> divisions;
  private final List<Integer> beatsPerBar;
  private final int unitsPerBeat;
  private final int unit;

  Pulse(int ticks, List<Integer> divisions, List<Integer> beatsPerBar, int unitsPerBeat, int unit) {
    this.ticks = ticks;
    this.divisions = divisions;
    this.beatsPerBar = beatsPerBar;
    this.unitsPerBeat = unitsPerBeat;
    this.unit = unit;
  }

  /** In three if twice as many notes come a third after or before a beat as come halfway. */
  static Pulse of(BeatGrid grid, List<PlayedNote> notes) {
    int thirds = 0;
    int halves = 0;
    for (PlayedNote note : notes) {
      double phase = grid.beat(note.start()) - Math.floor(grid.beat(note.start()));
      double fromBeat = Math.min(phase, 1 - phase);
      thirds += Math.abs(fromBeat - 1 / 3.0) < NEAR ? 1 : 0;
      halves += Math.abs(fromBeat - 1 / 2.0) < NEAR ? 1 : 0;
    }
    return thirds >= FEW && thirds > 2 * halves ? COMPOUND : SIMPLE;
  }

  /** Length of a beat. */
  int ticks() {
    return ticks;
  }

  /** Into how many parts a beat may be divided, the coarsest first. */
  List<Integer> divisions() {
    return divisions;
  }

  /** How many beats bars may have, the most common first. */
  List<Integer> beatsPerBar() {
    return beatsPerBar;
  }

  Meter meter(int beats) {
    return new Meter(beats * unitsPerBeat, unit);
  }
}
