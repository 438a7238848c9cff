package app.refrain.music.english;

import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A bar of the text as it is being written: where it is, which parts were left open in it, and what
 * begins in it.
 */
final class WrittenBar {

  /** A note with the slot of its part. */
  record Voiced(int slot, Note note) {}

  final int number;
  final int start;
  private Meter meter;
  private int length;
  final SortedSet<Integer> open = new TreeSet<>();
  final List<Voiced> begun = new ArrayList<>();
  final Map<Plan.Aspect, Plan> plans = new EnumMap<>(Plan.Aspect.class);

  /** The tick at which the last of the notes that began in this bar or an earlier one ends. */
  int soundsUntil;

  WrittenBar(int number, int start, Meter meter) {
    this.number = number;
    this.start = start;
    setMeter(meter);
  }

  void setMeter(Meter newMeter) {
    meter = newMeter;
    length = newMeter.barLength();
  }

  void cutTo(int newLength) {
    length = newLength;
  }

  Meter meter() {
    return meter;
  }

  /** Ticks; less than the meter's if the bar was cut. */
  int length() {
    return length;
  }

  int end() {
    return start + length;
  }

  boolean isCut() {
    return length < meter.barLength();
  }

  /** The bar after this one. */
  WrittenBar next() {
    WrittenBar next = new WrittenBar(number + 1, end(), meter);
    next.soundsUntil = soundsUntil;
    next.plans.putAll(plans);
    return next;
  }

  /** Ticks from the bar line of a place in the bar. */
  int place(Beat beat) {
    int ticks = beat.ticks(meter);
    GrammarException.unless(
        beat.fits(meter) && ticks % Quantizer.STEP == 0,
        "a place on the grid of twelve to the quarter");
    GrammarException.unless(ticks < length, "a place before the bar's end");
    return ticks;
  }
}
