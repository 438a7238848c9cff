package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefineCommandTest {

  @TempDir private static Path models;
  @TempDir private Path folder;
  private Path jig;
  private Path out;

  @BeforeAll
  static void makeModels() throws IOException {
    TinyModels.write(models);
  }

  @BeforeEach
  void writeJig() throws IOException {
    jig = TestScores.jigFile(folder);
    out = folder.resolve("out.mid");
  }

  @Test
  void changesNothingAtStrengthZero() throws Exception {
    CommandRun run = refine("--strength 0");

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(out + ": notes changed: 0 of 94\n");
    assertThat(ScoreFiles.read(out)).isEqualTo(ScoreFiles.read(jig));
  }

  @Test
  void tellsEveryChange() throws Exception {
    Path diff = folder.resolve("diff.json");

    CommandRun run =
        CommandRun.of("refine --strength 1 --models " + models, jig, "--out", out, "--diff", diff);

    assertThat(run.status()).isZero();
    JsonNode changes = JsonMapper.shared().readTree(Files.readString(diff));
    assertThat(run.out()).contains(": notes changed: " + changes.size() + " of 94\n");
    for (JsonNode change : changes) {
      assertThat(change.path("part").asString()).isIn("flute", "guitar");
      assertThat(change.path("bar").asInt()).isBetween(1, 8);
      assertThat(change.path("from").path("pitch").isNumber()).isTrue();
      assertThat(change.path("reason").asString()).isNotEmpty();
    }
  }

  @Test
  void refusesAStrengthOutOfRange() {
    assertThat(refine("--strength 2").status()).isEqualTo(2);
    assertThat(refine("--strength -1").status()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNoRefiner() {
    CommandRun run = CommandRun.of("refine --models " + folder, jig, "--out", out);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no refiner", "--models");
  }

  private CommandRun refine(String options) {
    return CommandRun.of("refine " + options + " --models " + models, jig, "--out", out);
  }
}
