package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.TinyModels;
import app.refrain.model.evaluation.TinyCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

  @TempDir private Path folder;
  private Path report;

  @BeforeEach
  void writeCorpus() throws IOException {
    TinyCorpus.write(folder);
    report = folder.resolve("report.json");
  }

  @Test
  void reportsForProgramsAndForPeopleAndKeepsTheSamples() throws IOException {
    TinyModels.write(folder);

    CommandRun run = evaluate("--engines llm,hybrid --samples 2");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(report + "\n");
    JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
    assertThat(json.path("engines")).hasSize(2);
    assertThat(json.path("likelihood").path(0).path("engine").asString()).isEqualTo("llm");
    assertThat(folder.resolve("report.html")).content().contains("<svg");
    assertThat(folder.resolve("report-samples")).isDirectory();
  }

  @Test
  void doesNotCountAMissingModelAsFailedMusic() {
    CommandRun run = evaluate("--engines lstm");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no lstm model");
    assertThat(report).doesNotExist();
  }

  @Test
  void saysThatASplitIsMissing() throws IOException {
    TinyModels.write(folder);

    CommandRun run = evaluate("--engines llm --split tset");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no pieces of the split tset");
  }

  @Test
  void refusesNoSamplesAndNoTime() {
    assertThat(evaluate("--samples 0").status()).isEqualTo(2);
    assertThat(evaluate("--minutes 0").status()).isEqualTo(2);
    assertThat(evaluate("--engines choir").status()).isEqualTo(2);
  }

  private CommandRun evaluate(String options) {
    String line = "evaluate --threads 1 --corpus " + folder + " --models " + folder;
    return CommandRun.of(line + " " + options, "--out", report);
  }
}
