package app.refrain.music.analysis;

import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import app.refrain.music.Timed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long what changes in a score holds. */
final class Spans {

  private static final double MICROS_PER_SECOND = 1_000_000;

  private Spans() {}

  /** The meter in force longest; of two as long, the earlier. */
  static Meter mainMeter(Score score) {
    Map<Meter, Integer> ticks = new LinkedHashMap<>();
    List<MeterChange> meters = score.meters();
    for (int i = 0; i < meters.size(); i++) {
      ticks.merge(meters.get(i).meter(), length(meters, i, score.end()), Integer::sum);
    }
    Meter longest = meters.getFirst().meter();
    for (Map.Entry<Meter, Integer> entry : ticks.entrySet()) {
      longest = entry.getValue() > ticks.get(longest) ? entry.getKey() : longest;
    }
    return longest;
  }

  /** How long the piece lasts at its tempi. */
  static double seconds(Score score) {
    List<TempoChange> tempi = score.tempi();
    double micros = 0;
    for (int i = 0; i < tempi.size(); i++) {
      double quarters = (double) length(tempi, i, score.end()) / Score.TICKS_PER_QUARTER;
      micros += quarters * tempi.get(i).microsPerQuarter();
    }
    return micros / MICROS_PER_SECOND;
  }

  /** Ticks until the next change or the end. */
  private static int length(List<? extends Timed> changes, int index, int end) {
    int next = index + 1 < changes.size() ? changes.get(index + 1).at() : end;
    return Math.max(0, next - changes.get(index).at());
  }
}
