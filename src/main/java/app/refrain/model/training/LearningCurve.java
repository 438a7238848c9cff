package app.refrain.model.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The losses of a run, kept as {@code curve.csv} and drawn as {@code curve.svg}. */
final class LearningCurve {
  private static final String HEADER = "step,targets,seconds,learning_rate,train_nats,valid_nats";

  /**
   * Losses are means per target, in nats; that of training is over the steps since the point
   * before.
   */
  record Point(
      long step, long targets, double seconds, double learningRate, double train, double valid) {
    private String line() {
      return String.format(
          Locale.ROOT,
          "%d,%d,%.1f,%.3e,%.5f,%.5f",
          step,
          targets,
          seconds,
          learningRate,
          train,
          valid);
    }

    private static Point of(String line) {
      String[] cells = line.split(",");
      return new Point(
          Long.parseLong(cells[0]),
          Long.parseLong(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }
  }

  private final Path folder;
  private final List<Point> points = new ArrayList<>();

  /** Takes up the curve of a run that goes on after a step, or begins one. */
  LearningCurve(Path folder, long step) throws IOException {
    this.folder = folder;
    Path file = folder.resolve("curve.csv");
    if (step > 0 && Files.exists(file)) {
      Files.readAllLines(file).stream()
          .skip(1)
          .map(Point::of)
          .filter(point -> point.step() <= step)
          .forEach(points::add);
    }
  }

  void add(Point point) throws IOException {
    points.add(point);
    var lines = new ArrayList<>(List.of(HEADER));
    points.forEach(each -> lines.add(each.line()));
    Files.write(folder.resolve("curve.csv"), lines);
    Files.writeString(folder.resolve("curve.svg"), new LossPlot(points).svg());
  }
}
