package app.refrain.model.evaluation;

import app.refrain.music.analysis.distribution.Interval;
import java.util.List;
import java.util.Locale;

/**
 * Draws differences of two engines' distances from real music with their intervals, a row a
 * collection: left of zero the first engine is nearer.
 */
final class DifferencePlot {

  private static final int LABELS = 90;
  private static final int PLOT = 250;
  private static final int ROW = 22;
  private static final int AXIS = 44;

  private final List<String> labels;
  private final List<Interval> differences;
  private final double reach;

  /**
   * Takes the rows from top to bottom.
   *
   * @param differences one for each label
   */
  DifferencePlot(List<String> labels, List<Interval> differences) {
    this.labels = labels;
    this.differences = differences;
    reach =
        differences.stream()
            .mapToDouble(d -> Math.max(Math.abs(d.low()), Math.abs(d.high())))
            .filter(d -> d > 0)
            .max()
            .orElse(1);
  }

  String draw(String nearer, String farther) {
    double bottom = ROW * labels.size() + 6.0;
    Svg svg = new Svg(LABELS + PLOT + 16, bottom + AXIS);
    svg.line(x(0), 0, x(0), bottom, "axis");
    for (int i = 0; i < labels.size(); i++) {
      Interval difference = differences.get(i);
      double y = ROW * (i + 0.5) + 3;
      String style =
          !difference.isClearOfZero() ? "open" : difference.high() < 0 ? "better" : "worse";
      svg.text(LABELS - 8, y + 4, "end", labels.get(i));
      svg.line(x(difference.low()), y, x(difference.high()), y, "whisker " + style);
      svg.dot(x(difference.mean()), y, style);
    }
    svg.text(x(-reach), bottom + 16, "start", number(-reach));
    svg.text(x(0), bottom + 16, "middle", "0");
    svg.text(x(reach), bottom + 16, "end", number(reach));
    svg.text(x(-reach), bottom + 34, "start", "← " + nearer + " nearer");
    svg.text(x(reach), bottom + 34, "end", farther + " nearer →");
    return svg.render(nearer + " against " + farther);
  }

  private double x(double difference) {
    return LABELS + PLOT * (difference + reach) / (2 * reach);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
