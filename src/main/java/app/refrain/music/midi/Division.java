package app.refrain.music.midi;

import app.refrain.music.Score;

/**
 * How a file's ticks become the score's: multiply and divide, rounding to the nearest.
 *
 * @param numerator of the factor
 * @param denominator of the factor
 */
record Division(long numerator, long denominator) {

  /** Files that count frames say nothing of quarters; they are laid out at 120 to the minute. */
  private static final int QUARTERS_PER_SECOND = 2;

  static Division ofQuarter(int ticksPerQuarter) {
    return new Division(Score.TICKS_PER_QUARTER, ticksPerQuarter);
  }

  /**
   * @param framesPerSecond 24, 25, 30, or 29 for television's 30000/1001
   */
  static Division ofFrames(int framesPerSecond, int ticksPerFrame) {
    long ticksPerSecond = QUARTERS_PER_SECOND * Score.TICKS_PER_QUARTER;
    return framesPerSecond == 29
        ? new Division(ticksPerSecond * 1001, 30_000L * ticksPerFrame)
        : new Division(ticksPerSecond, (long) framesPerSecond * ticksPerFrame);
  }

  long toScore(long fileTick) {
    return (2 * fileTick * numerator + denominator) / (2 * denominator);
  }
}
