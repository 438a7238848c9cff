package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"draft", "lstm", "refiner"})
  void saysWhatACorpusNeeds(String network) {
    CommandRun run = train(network, "--out", folder.resolve("out"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("refrain: " + folder + " is no corpus: it has no manifest.tsv\n");
  }

  @Test
  void goesOnWithATrainingOnlyWhenAsked() throws IOException {
    Files.createFile(folder.resolve("checkpoint.safetensors"));

    CommandRun run = train("draft", "--out", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("holds a training already", "--resume");
  }

  @Test
  void cannotGoOnWithNothing() {
    CommandRun run = train("draft", "--out", folder, "--resume");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("holds no training to go on with");
  }

  @Test
  void refusesUnknownNetworksAndNoTime() {
    assertThat(train("gan", "--out", folder).status()).isEqualTo(2);
    assertThat(train("draft", "--out", folder, "--minutes", "0").status()).isEqualTo(2);
    assertThat(train("draft", "--out", folder, "--threads", "0").status()).isEqualTo(2);
    assertThat(train("draft", "--out", folder, "--drafter", folder).status()).isEqualTo(2);
    assertThat(train("draft", "--out", folder, "--init", folder, "--resume").status()).isEqualTo(2);
    assertThat(train("lstm", "--out", folder, "--init", folder).status()).isEqualTo(2);
  }

  private CommandRun train(String network, Object... options) {
    return CommandRun.of("train " + network + " --corpus " + folder, options);
  }
}
