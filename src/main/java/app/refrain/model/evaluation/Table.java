package app.refrain.model.evaluation;

import app.refrain.music.analysis.distribution.Interval;
import java.util.List;
import java.util.Locale;

/** An HTML table in the making: words in the first column, figures in the others. */
final class Table {

  private final StringBuilder rows = new StringBuilder();

  Table(List<String> header) {
    rows.append("<table><thead><tr>");
    header.forEach(cell -> rows.append("<th>").append(Svg.escape(cell)).append("</th>"));
    rows.append("</tr></thead><tbody>\n");
  }

  Table row(List<String> cells) {
    rows.append("<tr>");
    cells.forEach(cell -> rows.append("<td>").append(Svg.escape(cell)).append("</td>"));
    rows.append("</tr>\n");
    return this;
  }

  String render() {
    return rows + "</tbody></table>\n";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A mean with its interval. */
  static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", interval.mean(), interval.low(), interval.high());
  }
}
