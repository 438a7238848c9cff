package app.refrain.model.evaluation;

import app.refrain.music.analysis.distribution.Interval;
import java.util.List;
import java.util.Map;

/**
 * One metric over the pieces of a collection.
 *
 * @param real the real continuations' mean
 * @param values each engine's mean
 * @param distances each engine's mean distance from the real continuation, piece by piece
 */
public record MetricRow(
    Metric metric,
    Interval real,
    Map<String, Interval> values,
    Map<String, Interval> distances,
    List<Difference> differences) {

  /**
   * How much farther from real music one engine is than another, piece by piece.
   *
   * @param distance under zero where the engine is nearer
   */
  public record Difference(String engine, String against, Interval distance) {

    /** Whether the engine is nearer, and not by chance. */
    public boolean isNearer() {
      return distance.high() < 0;
    }

    /** Whether the engine is farther, and not by chance. */
    public boolean isFarther() {
      return distance.low() > 0;
    }
  }
}
