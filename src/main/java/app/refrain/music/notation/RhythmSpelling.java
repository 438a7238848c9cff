package app.refrain.music.notation;

import app.refrain.music.Bar;
import app.refrain.music.Meter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a voice plays in a bar as note values: rests fill the gaps, what has no single value
 * or hides a beat is split and tied, thirds become tuplets.
 */
public final class RhythmSpelling {

  private final Bar bar;
  private final Resolution resolution;
  private final int steps;
  private final int beat;
  private final boolean compound;
  private final List<Symbol> symbols = new ArrayList<>();

  private RhythmSpelling(Bar bar, Resolution resolution) {
    Meter meter = bar.meter();
    this.bar = bar;
    this.resolution = resolution;
    steps = bar.length() / resolution.step();
    compound = Tuplets.isCompound(meter.beats(), meter.unit());
    int unit = resolution.whole() / meter.unit();
    beat = compound ? 3 * unit : Math.max(resolution.stepsPerQuarter(), unit);
  }

  /**
   * @param groups those that sound in the bar, in order, not overlapping, on the grid of the
   *     resolution
   */
  public static List<Symbol> spell(Bar bar, List<NoteGroup> groups, Resolution resolution) {
    RhythmSpelling spelling = new RhythmSpelling(bar, resolution);
    if (groups.isEmpty()) {
      return List.of(new Symbol(bar.start(), bar.length(), null, null, false, false));
    }
    spelling.spell(groups);
    return spelling.symbols;
  }

  private void spell(List<NoteGroup> groups) {
    List<Tuplets.Tuplet> tuplets = Tuplets.find(borders(groups), bar.meter(), resolution);
    int at = 0;
    for (NoteGroup group : groups) {
      int start = step(group.onset());
      spell(at, start, null, tuplets);
      at = step(group.end());
      spell(start, at, group, tuplets);
    }
    spell(at, steps, null, tuplets);
  }

  private boolean[] borders(List<NoteGroup> groups) {
    boolean[] borders = new boolean[steps + 1];
    for (NoteGroup group : groups) {
      borders[step(group.onset())] = true;
      borders[step(group.end())] = true;
    }
    return borders;
  }

  /** Steps from the start of the bar to a tick, or to the nearest end of the bar. */
  private int step(int tick) {
    return (Math.clamp(tick, bar.start(), bar.end()) - bar.start()) / resolution.step();
  }

  private void spell(int from, int to, NoteGroup group, List<Tuplets.Tuplet> tuplets) {
    int at = from;
    for (Tuplets.Tuplet tuplet : tuplets) {
      int start = Math.max(at, tuplet.start());
      int end = Math.min(to, tuplet.end());
      if (start < end) {
        spellPlain(at, start, group);
        spellIn(tuplet, start, end, group);
        at = end;
      }
    }
    spellPlain(at, to, group);
  }

  private void spellIn(Tuplets.Tuplet tuplet, int from, int to, NoteGroup group) {
    for (int at = from; at < to; ) {
      NoteValue value = resolution.longest(to - at, true);
      int end = at + value.steps();
      add(at, value, group, at == tuplet.start(), end == tuplet.end());
      at = end;
    }
  }

  private void spellPlain(int from, int to, NoteGroup group) {
    for (int at = from; at < to; ) {
      NoteValue value = resolution.value(to - at);
      if (value == null || !isReadable(at, value.steps(), group == null)) {
        value = firstOf(at, to);
      }
      add(at, value, group, false, false);
      at += value.steps();
    }
  }

  /** The first value of several: up to the next beat, or whole beats, or up to the next eighth. */
  private NoteValue firstOf(int from, int to) {
    int nextBeat = (from / beat + 1) * beat;
    if (from % beat != 0 && nextBeat < to) {
      return firstOf(from, nextBeat);
    }
    int eighth = resolution.eighth();
    for (int end = to; end > from; end -= Tuplets.FINEST) {
      NoteValue value = resolution.value(end - from);
      boolean onEighths = from % eighth == 0 || end <= (from / eighth + 1) * eighth;
      if (value != null && onEighths && isReadable(from, value.steps(), true)) {
        return value;
      }
    }
    return resolution.longest(to - from, false);
  }

  /** Whether a value shows where the beats are. */
  private boolean isReadable(int from, int length, boolean strictly) {
    int to = from + length;
    if (from / beat == (to - 1) / beat) {
      return true;
    }
    boolean hidesMiddle = hidesMiddle(from, to);
    if (from % beat == 0) {
      boolean beatAndHalf = !compound && 2 * length == 3 * beat && !hidesMiddle;
      return length % beat == 0 && !(strictly && hidesMiddle) || beatAndHalf;
    }
    boolean syncopation = !compound && 2 * (from % beat) == beat && length == beat;
    return syncopation && !hidesMiddle && !strictly;
  }

  private boolean hidesMiddle(int from, int to) {
    int middle = steps / 2;
    boolean hasMiddle = steps % (2 * beat) == 0 && steps >= 4 * beat;
    return hasMiddle && from != 0 && from < middle && middle < to;
  }

  private void add(int at, NoteValue value, NoteGroup group, boolean begins, boolean ends) {
    int start = bar.start() + at * resolution.step();
    symbols.add(new Symbol(start, value.steps() * resolution.step(), value, group, begins, ends));
  }
}
