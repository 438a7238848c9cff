package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.refrain.IntegrationTest;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.ModelId;
import app.refrain.model.Models;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The models that are shipped, behind the real queue. */
@IntegrationTest
class ComposingIT {

  private static final int SEED_BARS = 4;
  private static final int BARS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private GenerationService service;
  @Autowired private Models models;
  @Autowired private ConfigurableListableBeanFactory beans;

  @Test
  void composesTheSameMusicAgainFromTheSameRandomSeed() throws Exception {
    Score seed = Excerpt.bars(kesh(), 0, SEED_BARS);
    Generation first = compose(seed);
    Generation second = compose(seed);
    assertThat(first.bars()).hasSize(BARS);
    assertThat(first.result().barCount()).isEqualTo(SEED_BARS + BARS);
    assertThat(Excerpt.bars(first.result(), 0, SEED_BARS).parts()).isEqualTo(seed.parts());
    assertThat(first.provenance().models())
        .extracting(ModelId::role)
        .containsExactly("draft", "refiner");
    assertThat(first.provenance().models())
        .extracting(ModelId::checksum)
        .allMatch(checksum -> checksum.matches("[0-9a-f]{64}"));
    assertThat(second.result()).isEqualTo(first.result());
    assertThat(second.provenance().resultText()).isEqualTo(first.provenance().resultText());
  }

  @Test
  void closesTheModelsOnlyAfterTheQueueHasStopped() {
    assertThat(models).isNotNull();
    assertThat(beans.getDependentBeans("models"))
        .contains(beans.getBeanNamesForType(Scheduler.class));
  }

  private Generation compose(Score seed) throws RefusedRequestException {
    UUID id =
        service.submit(
            People.guest(),
            new CompositionRequest(
                Task.CONTINUE,
                Engine.HYBRID,
                seed,
                BARS,
                0,
                0,
                List.of(),
                Wishes.NONE,
                Requests.SAMPLING));
    await().atMost(PATIENCE).until(() -> service.find(id).orElseThrow().state().isFinal());
    Generation over = service.find(id).orElseThrow();
    assertThat(over.state()).as(over.failure()).isEqualTo(State.DONE);
    return over;
  }

  private static Score kesh() throws Exception {
    try (InputStream text = ComposingIT.class.getResourceAsStream("/examples/kesh-jig.txt")) {
      return ScoreText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
