package app.refrain.model.refine.judge.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Of the passages that a judge was about so sure of among those of their group.
 *
 * @param from the least probability of being the real one
 * @param passages how many there are
 * @param said the mean probability
 * @param real how many of them are the real one
 */
public record CalibrationRow(double from, int passages, double said, double real) {

  private static final double[] FROM = {0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8};

  static List<CalibrationRow> of(List<JudgeReport.Judged> judged) {
    int[] passages = new int[FROM.length];
    double[] said = new double[FROM.length];
    int[] real = new int[FROM.length];
    for (JudgeReport.Judged group : judged) {
      double[] probabilities = Softmax.of(group.energies());
      for (int i = 0; i < probabilities.length; i++) {
        int bin = FROM.length - 1;
        while (probabilities[i] < FROM[bin]) {
          bin--;
        }
        passages[bin]++;
        said[bin] += probabilities[i];
        real[bin] += i == 0 ? 1 : 0;
      }
    }
    List<CalibrationRow> rows = new ArrayList<>();
    for (int bin = 0; bin < FROM.length; bin++) {
      if (passages[bin] > 0) {
        rows.add(
            new CalibrationRow(
                FROM[bin],
                passages[bin],
                said[bin] / passages[bin],
                (double) real[bin] / passages[bin]));
      }
    }
    return rows;
  }

  String line() {
    return String.format(
        Locale.ROOT, "from %.2f: %d passages, said %.3f, real %.3f", from, passages, said, real);
  }
}
