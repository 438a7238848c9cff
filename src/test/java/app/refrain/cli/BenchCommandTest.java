package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.TinyModels;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsHowFastItComposes() throws IOException {
    CommandRun run =
        CommandRun.of("bench --rounds 1 --threads 1 --models " + TinyModels.write(folder));

    assertThat(run.status()).isZero();
    JsonNode speed = JsonMapper.shared().readTree(run.out());
    assertThat(speed.path("tokensPerSecond").asDouble()).isPositive();
    assertThat(speed.path("firstBar").asLong())
        .isLessThanOrEqualTo(speed.path("sixteenBars").asLong());
    JsonNode decoding = speed.path("decoding");
    assertThat(decoding.path("tokensPerSecond").asDouble()).isPositive();
    assertThat(decoding.path("candidateTokensPerSecond").asDouble()).isPositive();
    assertThat(decoding.path("shareOfLimit").asDouble()).isPositive();
    assertThat(speed.path("models")).hasSize(2);
    assertThat(speed.path("threads").asInt()).isEqualTo(1);
    assertThat(speed.path("together").asInt()).isBetween(1, 8);
  }
}
