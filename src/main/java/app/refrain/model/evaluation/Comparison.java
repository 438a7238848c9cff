package app.refrain.model.evaluation;

import app.refrain.music.analysis.distribution.Feature;
import app.refrain.music.analysis.distribution.FeatureComparison;
import app.refrain.music.analysis.distribution.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares engines with real music and with each other over a set of pieces. */
final class Comparison {

  private final List<String> engines;
  private final List<MeasuredPiece> pieces;

  /**
   * @param engines in the order of the tables
   * @param pieces at least two
   */
  Comparison(List<String> engines, List<MeasuredPiece> pieces) {
    this.engines = engines;
    this.pieces = pieces;
  }

  CollectionReport report(String collection, Map<String, Integer> failures) {
    return new CollectionReport(
        collection,
        pieces.size(),
        byEngine(e -> written(e).size()),
        byEngine(e -> failures.getOrDefault(e, 0)),
        Arrays.stream(Metric.values()).map(this::metric).flatMap(Optional::stream).toList(),
        Arrays.stream(Feature.values()).map(this::feature).toList(),
        sets(RecurrenceRow::of),
        sets(CopyingRow::of));
  }

  /** Over the pieces on which each engine's figure and the real one are defined. */
  private Optional<MetricRow> metric(Metric metric) {
    List<MeasuredPiece> defined =
        pieces.stream()
            .filter(p -> engines.stream().allMatch(e -> p.distance(metric, e).isPresent()))
            .toList();
    if (defined.isEmpty()) {
      return Optional.empty();
    }
    MetricRow row =
        new MetricRow(
            metric,
            Interval.ofMean(
                defined.stream().mapToDouble(p -> p.real().values().get(metric)).toArray()),
            byEngine(e -> Interval.ofMean(each(defined, p -> p.value(metric, e)))),
            byEngine(e -> Interval.ofMean(each(defined, p -> p.distance(metric, e)))),
            differences(metric, defined));
    return Optional.of(row);
  }

  private List<MetricRow.Difference> differences(Metric metric, List<MeasuredPiece> defined) {
    List<MetricRow.Difference> differences = new ArrayList<>();
    for (String engine : engines) {
      for (String against : engines.subList(0, engines.indexOf(engine))) {
        double[] a = each(defined, p -> p.distance(metric, engine));
        double[] b = each(defined, p -> p.distance(metric, against));
        Arrays.setAll(a, i -> a[i] - b[i]);
        differences.add(new MetricRow.Difference(engine, against, Interval.ofMean(a)));
      }
    }
    return differences;
  }

  private static double[] each(
      List<MeasuredPiece> pieces, Function<MeasuredPiece, OptionalDouble> figure) {
    return pieces.stream().mapToDouble(p -> figure.apply(p).orElseThrow()).toArray();
  }

  private FeatureRow feature(Feature feature) {
    Map<String, FeatureComparison> rows =
        byEngine(e -> FeatureRow.compare(feature, real(), written(e)));
    return new FeatureRow(feature, rows);
  }

  private <T> List<T> sets(BiFunction<String, List<Measurement>, T> row) {
    return Stream.concat(
            Stream.of(row.apply(Names.REAL, real())),
            engines.stream().map(e -> row.apply(e, written(e))))
        .toList();
  }

  private <T> Map<String, T> byEngine(Function<String, T> value) {
    Map<String, T> values = new LinkedHashMap<>();
    engines.forEach(e -> values.put(e, value.apply(e)));
    return values;
  }

  private List<Measurement> real() {
    return pieces.stream().map(MeasuredPiece::real).toList();
  }

  private List<Measurement> written(String engine) {
    return pieces.stream().flatMap(p -> p.written().get(engine).stream()).toList();
  }
}
