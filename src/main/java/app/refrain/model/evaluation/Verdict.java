package app.refrain.model.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * On how many collections one engine is nearer to real music than another.
 *
 * @param nearer where the interval is clear of zero on its side
 * @param farther where the interval is clear of zero on the other's
 * @param collections on how many they were compared
 */
public record Verdict(
    Metric metric, String engine, String against, long nearer, long farther, int collections) {

  /** One verdict for each metric and pair of engines, over the single collections. */
  static List<Verdict> of(List<CollectionReport> reports) {
    List<MetricRow> rows =
        reports.stream()
            .filter(r -> !r.collection().equals(CollectionReport.ALL))
            .flatMap(r -> r.metrics().stream())
            .toList();
    List<Verdict> verdicts = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      List<MetricRow> ofMetric = rows.stream().filter(r -> r.metric() == metric).toList();
      int pairs = ofMetric.isEmpty() ? 0 : ofMetric.getFirst().differences().size();
      for (int i = 0; i < pairs; i++) {
        int pair = i;
        verdicts.add(of(metric, ofMetric.stream().map(r -> r.differences().get(pair)).toList()));
      }
    }
    return verdicts;
  }

  private static Verdict of(Metric metric, List<MetricRow.Difference> collections) {
    return new Verdict(
        metric,
        collections.getFirst().engine(),
        collections.getFirst().against(),
        collections.stream().filter(MetricRow.Difference::isNearer).count(),
        collections.stream().filter(MetricRow.Difference::isFarther).count(),
        collections.size());
  }
}
