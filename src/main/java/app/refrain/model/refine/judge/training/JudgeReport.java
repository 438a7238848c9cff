package app.refrain.model.refine.judge.training;

import app.refrain.model.refine.judge.Judge;
import app.refrain.model.refine.judge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well a judge tells real passages from made ones.
 *
 * @param rows of each collection, and of all together
 * @param calibration how sure it was and how often it was right
 */
public record JudgeReport(List<JudgeRow> rows, List<CalibrationRow> calibration) {

  static final String ALL = "all";

  /** A sample and the energies of the real passage and the versions. */
  record Judged(JudgeSample sample, double[] energies) {}

  /** Judges samples. */
  public static JudgeReport of(Path folder, List<JudgeSample> samples) throws IOException {
    List<Judged> judged = new ArrayList<>();
    try (Judge judge = Judge.load(folder)) {
      for (JudgeSample sample : samples) {
        List<Passage> versions = sample.versions().stream().map(Passage::withoutAfter).toList();
        judged.add(new Judged(sample, judge.energies(versions)));
      }
    }
    Map<String, List<Judged>> collections = new LinkedHashMap<>();
    judged.forEach(
        j -> collections.computeIfAbsent(j.sample().collection(), c -> new ArrayList<>()).add(j));
    collections.put(ALL, judged);
    return new JudgeReport(
        collections.entrySet().stream().map(e -> JudgeRow.of(e.getKey(), e.getValue())).toList(),
        CalibrationRow.of(judged));
  }

  void write(Path folder) throws IOException {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(folder.resolve("report.json"), json.writeValueAsString(this) + "\n");
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row.line()));
    calibration.forEach(row -> lines.add(row.line()));
    return lines;
  }
}
