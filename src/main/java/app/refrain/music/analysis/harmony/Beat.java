package app.refrain.music.analysis.harmony;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * A beat as musicians feel it: a quarter, or a dotted quarter in compound meters.
 *
 * @param start ticks from the start of the piece
 * @param length ticks; less than a beat where the bar ends before
 */
record Beat(int start, int length, Stress stress) {

  /** How a beat stands out in its bar. */
  enum Stress {
    DOWNBEAT,
    MID_BAR,
    WEAK
  }

  private static final int QUARTER = Score.TICKS_PER_QUARTER;

  int end() {
    return start + length;
  }

  /** The beats of a score from its start up to a tick, without gaps. */
  static List<Beat> upTo(int end, Score score) {
    Bars bars = score.bars();
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i == 0 || bars.get(i).start() < end; i++) {
      Bar bar = bars.get(i);
      int beat = isCompound(bar.meter()) ? QUARTER * 3 / 2 : QUARTER;
      for (int at = 0; at < bar.length(); at += beat) {
        Stress stress =
            at == 0 ? Stress.DOWNBEAT : 2 * at == bar.length() ? Stress.MID_BAR : Stress.WEAK;
        beats.add(new Beat(bar.start() + at, Math.min(beat, bar.length() - at), stress));
      }
    }
    return beats;
  }

  private static boolean isCompound(Meter meter) {
    return meter.unit() == 8 && meter.beats() % 3 == 0;
  }
}
