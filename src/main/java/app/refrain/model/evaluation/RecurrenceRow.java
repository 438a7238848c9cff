package app.refrain.model.evaluation;

import app.refrain.music.analysis.metrics.MelodicRecurrence;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often two-bar patterns come again in a set of pieces, by distance.
 *
 * @param set an engine, or real
 * @param shares of all pairs of patterns so many bars apart, the share that is alike; from 1 bar on
 */
public record RecurrenceRow(String set, List<Double> shares) {

  static RecurrenceRow of(String set, List<Measurement> pieces) {
    MelodicRecurrence all =
        pieces.stream()
            .map(Measurement::recurrence)
            .reduce(MelodicRecurrence.NONE, MelodicRecurrence::plus);
    return new RecurrenceRow(
        set,
        IntStream.rangeClosed(1, MelodicRecurrence.MAX_DISTANCE).mapToObj(all::shareAt).toList());
  }
}
