package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void makeModels() throws IOException {
    TinyModels.write(folder);
    TestScores.jigFile(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"llm", "lstm"})
  void tellsNatsPerQuarterOfEachPiece(String engine) throws IOException {
    Path jig = folder.resolve("jig.mid");
    Path text = Files.writeString(folder.resolve("jig.txt"), TestScores.JIG);

    CommandRun run = CommandRun.of("score --models " + folder + " --engine " + engine, jig, text);

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(2);
    String[] lines = run.out().split("\n");
    assertThat(lines[0]).matches("\\d+\\.\\d{4}  " + jig);
    assertThat(lines[1]).isEqualTo(lines[0].replace("jig.mid", "jig.txt"));
  }

  @Test
  void refusesTheHybrid() {
    CommandRun run = CommandRun.of("score --engine hybrid", folder.resolve("jig.mid"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("llm or lstm");
  }
}
