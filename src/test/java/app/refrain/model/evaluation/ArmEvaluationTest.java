package app.refrain.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.refrain.model.Engine;
import app.refrain.model.Models;
import app.refrain.model.Sampling;
import app.refrain.model.TinyModels;
import app.refrain.model.refine.judge.TinyJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArmEvaluationTest {

  @TempDir private Path folder;

  private EvaluationPlan plan() {
    return new EvaluationPlan(
        folder.resolve("corpus"),
        "valid",
        List.of(Engine.HYBRID),
        2,
        Duration.ofHours(1),
        new Sampling(1, 0.95, 1, 100),
        folder.resolve("out"));
  }

  @Test
  void measuresEveryArmAndWritesNothingTwice() throws IOException {
    TinyCorpus.write(folder.resolve("corpus"));
    Path tiny = TinyModels.write(folder.resolve("models"));
    TinyJudge.write(tiny.resolve("judge"));
    List<Arm> arms = List.of(Arm.values());
    try (Models models = Models.load(tiny)) {
      ArmWriter writer = new ArmWriter(models, models.judge().stream().toList());
      EvaluationReport report = new ArmEvaluation(plan(), arms, writer, line -> {}).run();

      CollectionReport all = report.collections().getLast();
      assertThat(all.samples())
          .hasSize(arms.size())
          .allSatisfy((arm, n) -> assertThat(n).isEqualTo(2));
      assertThat(report.engines()).containsSequence("draft", "lstm", "random");
      long written = files();
      assertThat(written).isEqualTo(2L * arms.size());
      ArmWriter none = new ArmWriter(models, List.of());
      assertThat(new ArmEvaluation(plan(), arms, none, line -> {}).run().engines())
          .isEqualTo(report.engines());
      assertThat(files()).isEqualTo(written);
    }
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out").resolve("samples"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void wantsTheArmThatAnotherBeginsWith() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmEvaluation(plan(), List.of(Arm.HYBRID), null, line -> {}))
        .withMessageContaining("judge");
  }
}
