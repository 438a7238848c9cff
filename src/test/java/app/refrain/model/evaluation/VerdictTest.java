package app.refrain.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.analysis.distribution.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static CollectionReport collection(String name, double low, double high) {
    Interval difference = new Interval((low + high) / 2, low, high);
    Interval any = new Interval(1, 1, 1);
    MetricRow row =
        new MetricRow(
            Metric.GROOVE,
            any,
            Map.of(),
            Map.of(),
            List.of(new MetricRow.Difference("hybrid", "llm", difference)));
    return new CollectionReport(
        name, 9, Map.of(), Map.of(), List.of(row), List.of(), List.of(), List.of());
  }

  @Test
  void countsOnlyWhatChanceDoesNotExplain() {
    List<Verdict> verdicts =
        Verdict.of(
            List.of(
                collection("nearer", -0.3, -0.1),
                collection("also nearer", -0.2, -0.1),
                collection("undecided", -0.1, 0.1),
                collection("farther", 0.1, 0.2)));

    assertThat(verdicts).containsExactly(new Verdict(Metric.GROOVE, "hybrid", "llm", 2, 1, 4));
  }

  @Test
  void leavesAllTogetherOut() {
    List<Verdict> verdicts =
        Verdict.of(
            List.of(collection("one", -0.3, -0.1), collection(CollectionReport.ALL, -0.3, -0.1)));

    assertThat(verdicts).containsExactly(new Verdict(Metric.GROOVE, "hybrid", "llm", 1, 0, 1));
  }
}
