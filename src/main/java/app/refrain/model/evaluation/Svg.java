package app.refrain.model.evaluation;

import java.util.Locale;

/** A drawing in the making; coordinates are pixels from the upper left corner. */
final class Svg {

  private final StringBuilder shapes = new StringBuilder();
  private final double width;
  private final double height;

  Svg(double width, double height) {
    this.width = width;
    this.height = height;
  }

  Svg line(double x1, double y1, double x2, double y2, String style) {
    return add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>",
        x1, y1, x2, y2, style);
  }

  Svg bar(double x, double y, double barWidth, double barHeight, String style) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>",
        x, y, Math.max(0, barWidth), barHeight, style);
  }

  Svg dot(double x, double y, String style) {
    return add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" class=\"%s\"/>", x, y, style);
  }

  Svg curve(double[] x, double[] y, String style) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x[i], y[i]));
    }
    return add("<polyline points=\"%s\" class=\"curve %s\"/>", points.toString().strip(), style);
  }

  /**
   * @param anchor start, middle or end
   */
  Svg text(double x, double y, String anchor, String words) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escape(words));
  }

  private Svg add(String pattern, Object... values) {
    shapes.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    return this;
  }

  /**
   * @param title what a reader who does not see the drawing hears
   */
  String render(String title) {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" role=\"img\" aria-label=\"%s\">%n%s</svg>%n",
        width,
        height,
        width,
        escape(title),
        shapes);
  }

  /** Text as it stands in HTML and XML. */
  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
