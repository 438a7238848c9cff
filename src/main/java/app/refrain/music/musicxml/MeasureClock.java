package app.refrain.music.musicxml;

import app.refrain.music.Score;

/**
 * Where in a measure the file's cursor stands. Sums stay in the file's divisions: none is rounded.
 */
final class MeasureClock {

  private double divisions = 1;
  private boolean known;
  private double base;
  private double position;
  private double furthest;
  private double sounding;

  void startMeasure() {
    base = 0;
    position = 0;
    furthest = 0;
    sounding = 0;
  }

  /** Divisions of a quarter. */
  double perQuarter() {
    return divisions;
  }

  /** Whether the file has said its divisions. */
  boolean isKnown() {
    return known;
  }

  /**
   * The first divisions hold for what is written before them in their measure, too.
   *
   * @param perQuarter divisions of a quarter from here on
   * @return by how much what was written before is shorter: 1 but for the first
   */
  double divisions(double perQuarter) {
    double scale = known ? 1 : divisions / perQuarter;
    base = exactTick(position) * scale;
    furthest = Math.max(furthest * scale, base);
    sounding *= scale;
    position = 0;
    divisions = perQuarter;
    known = true;
    return scale;
  }

  /**
   * @param duration in divisions; negative goes back, but not before the measure
   */
  void move(double duration) {
    position = Math.max(position + duration, -base * divisions / Score.TICKS_PER_QUARTER);
    furthest = Math.max(furthest, exactTick(position));
  }

  /** Moves over a rest that fills its bar, of which no more counts than the bar has. */
  void moveOverBar(double duration, double barTicks) {
    double before = furthest;
    move(duration);
    furthest = Math.max(before, Math.min(furthest, barTicks));
  }

  /** Notes what sounds until some divisions from here, without moving. */
  void reach(double duration) {
    sounding = Math.max(sounding, exactTick(position + duration));
    furthest = Math.max(furthest, sounding);
  }

  /** Ticks from the start of the measure to some divisions from here. */
  long tickAfter(double duration) {
    return Math.max(0, Math.round(exactTick(position + duration)));
  }

  /** Ticks from the start of the measure to here. */
  long tick() {
    return tickAfter(0);
  }

  /** Ticks of what was written so far. */
  long length() {
    return Math.round(furthest);
  }

  /** Ticks until the last note ends. */
  long sounding() {
    return Math.round(sounding);
  }

  private double exactTick(double divisionsFromBase) {
    return base + divisionsFromBase * Score.TICKS_PER_QUARTER / divisions;
  }
}
