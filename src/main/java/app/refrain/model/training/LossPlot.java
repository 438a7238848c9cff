package app.refrain.model.training;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Training and validation loss over the targets seen, as a picture. */
record LossPlot(List<LearningCurve.Point> points) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int MARGIN = 56;
  private static final int GRID_LINES = 5;

  String svg() {
    var svg = new StringBuilder();
    svg.append(
        format(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
            <rect width="100%%" height="100%%" fill="white"/>
            """,
            WIDTH, HEIGHT));
    for (int i = 0; i <= GRID_LINES; i++) {
      double loss = lowest() + (highest() - lowest()) * i / GRID_LINES;
      double targets = (double) lastTargets() * i / GRID_LINES;
      svg.append(line(MARGIN, y(loss), WIDTH - MARGIN, y(loss)));
      svg.append(text(MARGIN - 6, y(loss) + 4, "end", format("%.2f", loss)));
      svg.append(text(x(targets), HEIGHT - MARGIN + 18, "middle", format("%.1f M", targets / 1e6)));
    }
    svg.append(text(WIDTH / 2.0, HEIGHT - 12, "middle", "targets seen"));
    svg.append(
        text(MARGIN, MARGIN - 28, "start", "nats per target: training (grey), validation (blue)"));
    svg.append(curve("#999", LearningCurve.Point::train));
    svg.append(curve("#1f5fbf", LearningCurve.Point::valid));
    return svg.append("</svg>\n").toString();
  }

  private String curve(String colour, ToDoubleFunction<LearningCurve.Point> loss) {
    var path = new StringBuilder();
    for (LearningCurve.Point point : points) {
      double value = loss.applyAsDouble(point);
      if (Double.isFinite(value)) {
        path.append(format("%.1f,%.1f ", x(point.targets()), y(value)));
      }
    }
    return format(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n", colour, path);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
        x1, y1, x2, y2);
  }

  private static String text(double x, double y, String anchor, String words) {
    return format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words);
  }

  /** SVG wants a decimal point whatever the country. */
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private double x(double targets) {
    return MARGIN + (WIDTH - 2 * MARGIN) * targets / Math.max(1, lastTargets());
  }

  private double y(double loss) {
    double height = (loss - lowest()) / Math.max(1e-9, highest() - lowest());
    return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * Math.min(1, height);
  }

  private long lastTargets() {
    return points.getLast().targets();
  }

  private double lowest() {
    return points.stream()
        .mapToDouble(p -> Math.min(p.train(), p.valid()))
        .filter(Double::isFinite)
        .min()
        .orElse(0);
  }

  private double highest() {
    return points.stream()
        .mapToDouble(p -> Math.max(p.train(), p.valid()))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }
}
