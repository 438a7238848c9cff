package app.refrain.model.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws shares over whole numbers from 1 on, a curve for each set. */
final class CurvePlot {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 210;
  private static final int LEFT = 48;
  private static final int BOTTOM = 40;
  private static final int TOP = 24;
  private static final int GRID_LINES = 4;

  private final List<RecurrenceRow> rows;
  private final double highest;

  /**
   * @param rows all with as many shares
   */
  CurvePlot(List<RecurrenceRow> rows) {
    this.rows = rows;
    highest =
        rows.stream()
            .flatMap(r -> r.shares().stream())
            .mapToDouble(s -> s)
            .filter(s -> s > 0)
            .max()
            .orElse(1);
  }

  String draw(String title, String axis) {
    Svg svg = new Svg(WIDTH, HEIGHT);
    svg.text(LEFT, 14, "start", title);
    for (int i = 0; i <= GRID_LINES; i++) {
      double share = highest * i / GRID_LINES;
      svg.line(LEFT, y(share), WIDTH - 8, y(share), "grid");
      svg.text(LEFT - 6, y(share) + 4, "end", String.format(Locale.ROOT, "%.0f %%", 100 * share));
    }
    int count = rows.getFirst().shares().size();
    for (int i = 1; i <= count; i++) {
      svg.text(x(i, count), HEIGHT - BOTTOM + 16, "middle", String.valueOf(i));
    }
    svg.text(WIDTH / 2.0, HEIGHT - 6, "middle", axis);
    double[] x = IntStream.rangeClosed(1, count).mapToDouble(i -> x(i, count)).toArray();
    rows.forEach(r -> svg.curve(x, r.shares().stream().mapToDouble(this::y).toArray(), r.set()));
    return svg.render(title);
  }

  private static double x(int i, int count) {
    return LEFT + 12 + (WIDTH - LEFT - 32.0) * (i - 1) / Math.max(1, count - 1);
  }

  private double y(double share) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share / highest;
  }
}
