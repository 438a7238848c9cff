package app.refrain.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One metric on the report's page: the differences of each two engines as plots, all figures as a
 * table.
 */
final class MetricSection {

  private final Metric metric;
  private final List<String> engines;
  private final Map<String, MetricRow> rows = new LinkedHashMap<>();

  MetricSection(Metric metric, EvaluationReport report) {
    this.metric = metric;
    engines = report.engines();
    for (CollectionReport collection : report.collections()) {
      collection.metrics().stream()
          .filter(r -> r.metric() == metric)
          .forEach(r -> rows.put(collection.collection(), r));
    }
  }

  /** Empty if no collection has the metric. */
  String html() {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    html.append(
        "<h2>%s: %s</h2>\n"
            .formatted(Names.words(metric.claim()), Svg.escape(metric.description())));
    List<MetricRow.Difference> pairs = rows.values().iterator().next().differences();
    for (int i = 0; i < pairs.size(); i++) {
      int pair = i;
      DifferencePlot plot =
          new DifferencePlot(
              List.copyOf(rows.keySet()),
              rows.values().stream().map(r -> r.differences().get(pair).distance()).toList());
      html.append(plot.draw(pairs.get(i).engine(), pairs.get(i).against()));
    }
    return html.append(table()).toString();
  }

  private String table() {
    List<String> header = new ArrayList<>(List.of("collection", "real"));
    engines.forEach(e -> header.addAll(List.of(e, e + ", distance from real")));
    Table table = new Table(header);
    rows.forEach((collection, row) -> table.row(cells(collection, row)));
    return table.render();
  }

  private List<String> cells(String collection, MetricRow row) {
    List<String> cells = new ArrayList<>(List.of(collection, Table.number(row.real().mean())));
    for (String engine : engines) {
      cells.add(Table.number(row.values().get(engine).mean()));
      cells.add(Table.interval(row.distances().get(engine)));
    }
    return cells;
  }
}
