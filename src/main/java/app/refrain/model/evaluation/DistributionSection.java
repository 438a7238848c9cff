package app.refrain.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the report's page shows of whole sets of pieces: recurrence by distance, and features'
 * distributions.
 */
final class DistributionSection {

  private DistributionSection() {}

  static String recurrence(EvaluationReport report) {
    StringBuilder html =
        new StringBuilder("<h2>structure: two-bar patterns alike, by distance</h2>\n");
    for (CollectionReport collection : report.collections()) {
      html.append(
          new CurvePlot(collection.recurrence()).draw(collection.collection(), "bars apart"));
    }
    return html.toString();
  }

  /** Of all collections together; empty if nothing was continued. */
  static String features(EvaluationReport report) {
    return report.collections().stream()
        .filter(c -> c.collection().equals(CollectionReport.ALL))
        .findFirst()
        .map(all -> features(all.features(), report.engines()))
        .orElse("");
  }

  private static String features(List<FeatureRow> rows, List<String> engines) {
    List<String> header = new ArrayList<>(List.of("feature"));
    engines.forEach(e -> header.addAll(List.of(e + ", overlap", e + ", divergence in nats")));
    Table table = new Table(header);
    BarPlot plot = new BarPlot();
    for (FeatureRow row : rows) {
      String feature = Names.words(row.feature());
      Map<String, Double> overlaps = new LinkedHashMap<>();
      List<String> cells = new ArrayList<>(List.of(feature));
      row.engines()
          .forEach(
              (engine, comparison) -> {
                overlaps.put(engine, comparison.overlap());
                cells.add(Table.number(comparison.overlap()));
                cells.add(Table.number(comparison.divergence()));
              });
      plot.group(feature, overlaps);
      table.row(cells);
    }
    return "<h2>distribution: area in common with real music</h2>\n"
        + plot.draw("Overlapping area of each feature")
        + table.render();
  }
}
