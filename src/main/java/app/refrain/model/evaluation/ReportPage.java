package app.refrain.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as one HTML page with plots that needs nothing else. */
final class ReportPage {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; display: block; overflow-x: auto; }
      th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #8884; white-space: nowrap; }
      th:first-child, td:first-child { text-align: left; }
      svg { max-width: 100%; font-size: 12px; fill: currentColor; margin: .5rem 1rem .5rem 0; vertical-align: top; }
      .axis { stroke: #888; } .grid { stroke: #8883; } .curve { fill: none; stroke-width: 2; }
      .whisker { stroke-width: 2; } .open { stroke: #888; fill: #888; }
      .better { stroke: #178a4c; fill: #178a4c; } .worse { stroke: #c2452d; fill: #c2452d; }
      .real { stroke: #888; } .llm { stroke: #2f6fd0; } .lstm { stroke: #d98414; } .hybrid { stroke: #178a4c; }
      rect.real { fill: #888; } rect.llm { fill: #2f6fd0; } rect.lstm { fill: #d98414; } rect.hybrid { fill: #178a4c; }
      .key span { padding-left: .4rem; margin-right: 1rem; border-left: 1rem solid; }
      .key .real { border-color: #888; } .key .llm { border-color: #2f6fd0; }
      .key .lstm { border-color: #d98414; } .key .hybrid { border-color: #178a4c; }
      """;

  private final EvaluationReport report;
  private final StringBuilder page = new StringBuilder();

  ReportPage(EvaluationReport report) {
    this.report = report;
  }

  String html() {
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .append(
            "<meta name=\"viewport\" content=\"width=device-width\"><title>Evaluation</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head><body>\n<h1>Evaluation</h1>\n");
    introduction();
    if (!report.likelihood().isEmpty()) {
      likelihood();
    }
    for (Metric metric : Metric.values()) {
      metric(metric);
    }
    report.collections().forEach(this::recurrence);
    report.collections().stream()
        .filter(c -> c.collection().equals(CollectionReport.ALL))
        .forEach(this::features);
    copying();
    samples();
    return page.append("</body></html>\n").toString();
  }

  private void introduction() {
    String key =
        Stream.concat(Stream.of(Names.REAL), report.engines().stream())
            .map(s -> "<span class=\"%s\">%s</span>".formatted(s, s))
            .collect(Collectors.joining());
    page.append(
        """
        <p>Each engine continued the first four bars of pieces of the %s split, which no model has learnt from. Better
        means nearer to the real continuation, piece by piece. Brackets and bars are 95 %% bootstrap intervals over
        pieces. Temperature %s, top-p %s, refinement %s, first random seed %d.</p>
        <p class="key">%s</p>
        """
            .formatted(
                Svg.escape(report.split()),
                report.sampling().temperature(),
                report.sampling().topP(),
                report.sampling().refinement(),
                report.sampling().randomSeed(),
                key));
  }

  private void likelihood() {
    page.append("<h2>Held-out likelihood</h2>\n");
    Table table =
        new Table(
            List.of("collection", "engine", "pieces", "nats per quarter note", "bits per note"));
    for (LikelihoodRow row : report.likelihood()) {
      table.row(
          List.of(
              row.collection(),
              row.engine(),
              String.valueOf(row.pieces()),
              Table.interval(row.natsPerQuarter()),
              Table.number(row.bitsPerNote())));
    }
    page.append(table.render());
  }

  private void metric(Metric metric) {
    Map<String, MetricRow> rows = new LinkedHashMap<>();
    for (CollectionReport collection : report.collections()) {
      collection.metrics().stream()
          .filter(r -> r.metric() == metric)
          .forEach(r -> rows.put(collection.collection(), r));
    }
    if (rows.isEmpty()) {
      return;
    }
    page.append(
        "<h2>%s: %s</h2>\n"
            .formatted(Names.words(metric.claim()), Svg.escape(metric.description())));
    MetricRow first = rows.values().iterator().next();
    for (int i = 0; i < first.differences().size(); i++) {
      int pair = i;
      DifferencePlot plot =
          new DifferencePlot(
              List.copyOf(rows.keySet()),
              rows.values().stream().map(r -> r.differences().get(pair).distance()).toList());
      page.append(
          plot.draw(first.differences().get(i).engine(), first.differences().get(i).against()));
    }
    page.append(values(rows).render());
  }

  private Table values(Map<String, MetricRow> rows) {
    List<String> header = new ArrayList<>(List.of("collection", "real"));
    report.engines().forEach(e -> header.addAll(List.of(e, e + ", distance from real")));
    Table table = new Table(header);
    rows.forEach(
        (collection, row) -> {
          List<String> cells =
              new ArrayList<>(List.of(collection, Table.number(row.real().mean())));
          for (String engine : report.engines()) {
            cells.add(Table.number(row.values().get(engine).mean()));
            cells.add(Table.interval(row.distances().get(engine)));
          }
          table.row(cells);
        });
    return table;
  }

  private void recurrence(CollectionReport collection) {
    if (collection == report.collections().getFirst()) {
      page.append("<h2>structure: two-bar patterns alike, by distance</h2>\n");
    }
    page.append(new CurvePlot(collection.recurrence()).draw(collection.collection(), "bars apart"));
  }

  private void features(CollectionReport all) {
    page.append("<h2>distribution: area in common with real music</h2>\n");
    BarPlot plot = new BarPlot();
    List<String> header = new ArrayList<>(List.of("feature"));
    report
        .engines()
        .forEach(e -> header.addAll(List.of(e + ", overlap", e + ", divergence in nats")));
    Table table = new Table(header);
    for (FeatureRow row : all.features()) {
      Map<String, Double> overlaps = new LinkedHashMap<>();
      List<String> cells = new ArrayList<>(List.of(Names.words(row.feature())));
      row.engines()
          .forEach(
              (engine, comparison) -> {
                overlaps.put(engine, comparison.overlap());
                cells.add(Table.number(comparison.overlap()));
                cells.add(Table.number(comparison.divergence()));
              });
      plot.group(Names.words(row.feature()), overlaps);
      table.row(cells);
    }
    page.append(plot.draw("Overlapping area of each feature")).append(table.render());
  }

  private void copying() {
    page.append(
        "<h2>copying: longest run of intervals and durations shared with a training piece</h2>\n");
    Table table =
        new Table(
            List.of(
                "collection",
                "set",
                "pieces",
                "median run, notes",
                "over 12 notes",
                "over 24 notes"));
    for (CollectionReport collection : report.collections()) {
      for (CopyingRow row : collection.copying()) {
        table.row(
            List.of(
                collection.collection(),
                row.set(),
                String.valueOf(row.pieces()),
                row.medianRun() == 0 ? "under 8" : String.valueOf(row.medianRun()),
                Table.percent(row.over12()),
                Table.percent(row.over24())));
      }
    }
    page.append(table.render());
  }

  private void samples() {
    page.append("<h2>samples</h2>\n");
    List<String> header = new ArrayList<>(List.of("collection", "pieces"));
    report.engines().forEach(e -> header.addAll(List.of(e, e + ", failed")));
    Table table = new Table(header);
    for (CollectionReport collection : report.collections()) {
      List<String> cells =
          new ArrayList<>(List.of(collection.collection(), String.valueOf(collection.pieces())));
      for (String engine : report.engines()) {
        cells.add(String.valueOf(collection.samples().get(engine)));
        cells.add(String.valueOf(collection.failures().get(engine)));
      }
      table.row(cells);
    }
    page.append(table.render());
  }
}
