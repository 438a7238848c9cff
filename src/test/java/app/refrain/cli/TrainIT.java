package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.evaluation.TinyCorpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainIT {

  @TempDir private Path folder;

  @BeforeEach
  void writeCorpus() throws IOException {
    TinyCorpus.write(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "lstm", "refiner"})
  void leavesACheckpointThatAnotherSittingGoesOnFrom(String network) {
    String line = "train " + network + " --threads 1 --minutes 0.001 --corpus " + folder;
    Path out = folder.resolve("out");

    CommandRun first = CommandRun.of(line, "--out", out);
    CommandRun second = CommandRun.of(line + " --resume", "--out", out);

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).startsWith(out + ": best validation loss ");
    assertThat(out.resolve("checkpoint.safetensors")).exists();
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.err()).contains("goes on after step ");
  }
}
