package app.refrain.music.musicxml;

import app.refrain.music.Score;

/**
 * Where in a measure the file's cursor stands. Sums stay in the file's divisions: none is rounded.
 */
final class MeasureClock {

  private double divisions = 1;
  private double base;
  private double position;
  private double furthest;

  void startMeasure() {
    base = 0;
    position = 0;
    furthest = 0;
  }

  /**
   * @param perQuarter divisions of a quarter from here on
   */
  void divisions(double perQuarter) {
    base = exactTick(position);
    position = 0;
    divisions = perQuarter;
    furthest = Math.max(furthest, base);
  }

  /**
   * @param duration in divisions; negative goes back, but not before the measure
   */
  void move(double duration) {
    position = Math.max(position + duration, -base * divisions / Score.TICKS_PER_QUARTER);
    furthest = Math.max(furthest, exactTick(position));
  }

  /** Notes what sounds until some divisions from here, without moving. */
  void reach(double duration) {
    furthest = Math.max(furthest, exactTick(position + duration));
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

  private double exactTick(double divisionsFromBase) {
    return base + divisionsFromBase * Score.TICKS_PER_QUARTER / divisions;
  }
}
