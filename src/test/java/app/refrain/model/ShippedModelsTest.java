package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.torch.Torch;
import app.refrain.music.Excerpt;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.english.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models that ship, on the tunes that ship. */
class ShippedModelsTest {

  private static final int SEED_BARS = 4;
  private static final int NEW_BARS = 12;

  private static Models models;

  @BeforeAll
  static void load() throws IOException {
    Torch.useThreads(1);
    models = Models.load(ShippedModels.unpack());
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static CompositionRequest continuation(Score seed, long randomSeed) {
    return new CompositionRequest(
        Task.CONTINUE,
        Engine.HYBRID,
        seed,
        NEW_BARS,
        0,
        0,
        List.of(),
        Wishes.NONE,
        new Sampling(Sampling.USUAL_TEMPERATURE, Sampling.USUAL_TOP_P, 1, randomSeed));
  }

  private static Score tune(String name) throws IOException, MalformedScoreException {
    try (InputStream text =
        ShippedModelsTest.class.getResourceAsStream("/examples/" + name + ".txt")) {
      return ScoreText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auld-lang-syne",
        "drunken-sailor",
        "greensleeves",
        "kesh-jig",
        "old-hundredth",
        "scarborough-fair"
      })
  void continueEveryExampleTune(String name) throws Exception {
    Score seed = Excerpt.bars(tune(name), 0, SEED_BARS);

    Composition composition =
        models.composer().compose(continuation(seed, 1), CompositionListener.SILENT);

    Score result = composition.result();
    assertThat(ScoreText.parse(composition.resultText())).isEqualTo(Words.sayable(result));
    assertThat(result.end()).isLessThanOrEqualTo(seed.bars().get(SEED_BARS + NEW_BARS).start());
    assertThat(result.noteCount()).isGreaterThan(seed.noteCount() + NEW_BARS / 2);
    assertThat(seedOf(result, seed)).isEqualTo(seed.parts());
    if (composition.copied().notes() > 0) {
      assertThat(composition.copied().from())
          .isGreaterThanOrEqualTo(seed.bars().get(SEED_BARS).start());
    }
  }

  @Test
  void knowTheTunesTheyLearntFrom() throws Exception {
    Score seed = Excerpt.bars(tune("kesh-jig"), 0, SEED_BARS);

    Composition composition =
        models.composer().compose(continuation(seed, 1), CompositionListener.SILENT);

    assertThat(composition.copied()).isNotNull();
  }

  private static List<Part> seedOf(Score result, Score seed) {
    int end = seed.bars().get(SEED_BARS).start();
    return result.parts().stream()
        .map(p -> p.withNotes(p.notes().stream().filter(n -> n.onset() < end).toList()))
        .toList();
  }

  @Test
  void makeTheSameMusicAgain() throws Exception {
    Score seed = Excerpt.bars(tune("kesh-jig"), 0, SEED_BARS);
    Composer composer = models.composer();

    Composition once = composer.compose(continuation(seed, 7), CompositionListener.SILENT);
    Composition again = composer.compose(continuation(seed, 7), CompositionListener.SILENT);

    assertThat(again.resultText()).isEqualTo(once.resultText());
    assertThat(again.changes()).isEqualTo(once.changes());
  }
}
