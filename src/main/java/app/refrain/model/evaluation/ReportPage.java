package app.refrain.model.evaluation;

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
      svg { max-width: 100%; font-size: 12px; fill: currentColor; margin: .5rem .5rem .5rem 0; vertical-align: top; }
      .axis { stroke: #888; } .grid { stroke: #8883; } .curve { fill: none; stroke-width: 2; }
      .whisker { stroke-width: 2; } .open { stroke: #888; fill: #888; }
      .better { stroke: #178a4c; fill: #178a4c; } .worse { stroke: #c2452d; fill: #c2452d; }
      .real { stroke: #888; } .llm { stroke: #2f6fd0; } .lstm { stroke: #d98414; } .hybrid { stroke: #178a4c; }
      rect.real { fill: #888; } rect.llm { fill: #2f6fd0; } rect.lstm { fill: #d98414; } rect.hybrid { fill: #178a4c; }
      .key span { padding-left: .4rem; margin-right: 1rem; border-left: 1rem solid; }
      .key .real { border-color: #888; } .key .llm { border-color: #2f6fd0; }
      .key .lstm { border-color: #d98414; } .key .hybrid { border-color: #178a4c; }
      """;

  private static final String DEFINITIONS =
      """
      <h2>How it is measured</h2>
      <ul>
      <li>Likelihood: all nats of a collection's pieces after their headers, over all their quarters.</li>
      <li>Coherence: mean nats of each interval of each part's top line, under n-grams of intervals counted on the
      collection's training pieces, a tenth added to every count.</li>
      <li>Rhythm: groove consistency is the share of sixteenths at which neighbouring bars both have an onset or both have
      none; the nats are those of each note's place in the bar and duration, given two notes before.</li>
      <li>Structure: a two-bar pattern recurs if its rhythm and intervals came before in the same part, in any key.
      Entropies are of pitch-class histograms.</li>
      <li>Distribution: distances between real continuations and from each written one to each real one, made densities by
      Gaussian kernels on one grid (Yang and Lerch, 2020).</li>
      <li>Repair: notes of pieces of the split are damaged at random; doing nothing leaves what was wrong before.</li>
      <li>Copying: steps in a row with the interval and duration of a training piece's tune.</li>
      </ul>
      """;

  private final EvaluationReport report;

  ReportPage(EvaluationReport report) {
    this.report = report;
  }

  String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .append(
            "<meta name=\"viewport\" content=\"width=device-width\"><title>Evaluation</title>\n"
                + "<style>\n")
        .append(STYLE)
        .append("</style></head><body>\n<h1>Evaluation</h1>\n")
        .append(introduction())
        .append(ReportTables.verdicts(report))
        .append(ReportTables.likelihood(report))
        .append(ReportTables.places(report));
    for (Metric metric : Metric.values()) {
      page.append(new MetricSection(metric, report).html());
    }
    return page.append(DistributionSection.recurrence(report))
        .append(DistributionSection.features(report))
        .append(ReportTables.copying(report))
        .append(ReportTables.repair(report))
        .append(ReportTables.drafts(report))
        .append(ReportTables.samples(report))
        .append(DEFINITIONS)
        .append("</body></html>\n")
        .toString();
  }

  private String introduction() {
    String key =
        Stream.concat(Stream.of(Names.REAL), report.engines().stream())
            .map(s -> "<span class=\"%s\">%s</span>".formatted(s, s))
            .collect(Collectors.joining());
    return """
    <p>Each engine continued the first four bars of pieces of the %s split, which no model has learnt from, by twelve
    bars. Better means nearer to the real continuation, piece by piece. Brackets and whiskers are 95 %% bootstrap
    intervals over pieces. Temperature %s, top-p %s, refinement %s, first random seed %d.</p>
    <p class="key">%s</p>
    """
        .formatted(
            Svg.escape(report.split()),
            report.sampling().temperature(),
            report.sampling().topP(),
            report.sampling().refinement(),
            report.sampling().randomSeed(),
            key);
  }
}
