package app.refrain.music.musicxml;

import app.refrain.music.Bar;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.notation.Symbol;
import app.refrain.music.notation.Tuplets;
import java.util.ArrayList;
import java.util.List;

/** Joins the flags of a voice's notes in a bar, beat by beat. */
final class Beams {

  private final Bar bar;
  private final List<Symbol> symbols;
  private final int beat;

  private Beams(Bar bar, List<Symbol> symbols) {
    this.bar = bar;
    this.symbols = symbols;
    Meter meter = bar.meter();
    boolean compound = Tuplets.isCompound(meter.beats(), meter.unit());
    beat = compound ? 3 * meter.beatLength() : Score.TICKS_PER_QUARTER;
  }

  /**
   * For each symbol what its beams do, the one nearest to the heads' end last: begin, continue, end
   * or a hook.
   */
  static List<List<String>> of(Bar bar, List<Symbol> symbols) {
    Beams beams = new Beams(bar, symbols);
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      all.add(beams.of(i));
    }
    return all;
  }

  private List<String> of(int index) {
    List<String> states = new ArrayList<>();
    int before = joins(index - 1, index) ? flags(index - 1) : 0;
    int after = joins(index, index + 1) ? flags(index + 1) : 0;
    if (before == 0 && after == 0) {
      return states;
    }
    for (int level = 1; level <= flags(index); level++) {
      boolean fromBefore = before >= level;
      boolean toAfter = after >= level;
      if (fromBefore) {
        states.add(toAfter ? "continue" : "end");
      } else if (toAfter) {
        states.add("begin");
      } else {
        states.add(after > 0 ? "forward hook" : "backward hook");
      }
    }
    return states;
  }

  private boolean joins(int left, int right) {
    return left >= 0
        && right < symbols.size()
        && flags(left) > 0
        && flags(right) > 0
        && beatOf(left) == beatOf(right);
  }

  private int beatOf(int index) {
    return (symbols.get(index).start() - bar.start()) / beat;
  }

  private int flags(int index) {
    Symbol symbol = symbols.get(index);
    return symbol.isRest() ? 0 : symbol.value().flags();
  }
}
