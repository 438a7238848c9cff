package app.refrain.model.refine.judge.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.TinyModels;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.LanguageModels;
import app.refrain.model.evaluation.TinyCorpus;
import app.refrain.model.refine.judge.Passage;
import app.refrain.model.training.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeSampleWriterTest {

  private static final int PASSAGES = 6;

  @TempDir private static Path folder;
  private static JudgeSamples samples;

  @BeforeAll
  static void write() throws IOException {
    TinyCorpus.write(folder.resolve("corpus"));
    TinyModels.write(folder.resolve("models"));
    samples = new JudgeSamples(folder.resolve("samples"));
    write(PASSAGES);
  }

  private static List<String> write(int passages) throws IOException {
    List<String> log = new ArrayList<>();
    try (LanguageModel model = LanguageModels.load(folder.resolve("models").resolve("draft"))) {
      samples.write(Corpus.open(folder.resolve("corpus")), model, passages, () -> true, log::add);
    }
    return log;
  }

  @Test
  void goesOnFromEqualBeginningsEightTimes() throws IOException {
    List<JudgeSample> read = samples.of("train").read(PASSAGES);

    assertThat(read).isNotEmpty();
    for (JudgeSample sample : read) {
      List<Passage> versions = sample.versions();
      assertThat(versions).hasSize(9);
      assertThat(versions.stream().map(Passage::notes).distinct()).hasSizeGreaterThan(4);
      int start = sample.real().piece().bars().get(sample.real().from()).start();
      assertThat(versions)
          .allSatisfy(
              v ->
                  assertThat(
                          v.piece().parts().getFirst().notes().stream()
                              .filter(n -> n.onset() < start))
                      .isEqualTo(
                          sample.real().piece().parts().getFirst().notes().stream()
                              .filter(n -> n.onset() < start)
                              .toList()));
    }
    assertThat(samples.of("valid").read(PASSAGES))
        .allMatch(s -> s.nats() > 0 && Double.isFinite(s.nats()));
  }

  @Test
  void writesNothingTwiceAndTheSameAgain() throws IOException {
    Path first = folder.resolve("samples/train/1.json");
    byte[] written = Files.readAllBytes(first);

    assertThat(write(PASSAGES)).isEmpty();
    Files.delete(first);
    assertThat(write(PASSAGES)).isNotEmpty();
    assertThat(Files.readAllBytes(first)).isEqualTo(written);
  }

  @Test
  void judgesLearnFromThem() throws IOException {
    Path out = folder.resolve("judge");
    List<String> log = new ArrayList<>();
    double loss =
        JudgeTraining.train(
            samples,
            out,
            new JudgeTraining.Choices(
                folder.resolve("samples"), PASSAGES, folder, Optional.empty(), 0),
            Duration.ofMillis(1),
            log::add);

    assertThat(loss).isPositive();
    assertThat(out.resolve("report.json")).content().contains("\"collection\" : \"all\"");
  }
}
