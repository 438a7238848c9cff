package app.refrain.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleTunesTest {

  private final ExampleTunes examples = new ExampleTunes();

  @Test
  void areLongEnoughToContinueAndSayWhatTheyAre() {
    assertThat(examples.all())
        .isNotEmpty()
        .allSatisfy(
            tune -> {
              assertThat(tune.barCount()).isGreaterThanOrEqualTo(8);
              assertThat(tune.credits().title()).isNotEmpty();
              assertThat(tune.credits().style()).isNotEmpty();
              assertThat(tune.keyAt(0)).isNotNull();
            });
  }

  @Test
  void comeInSeveralMeters() {
    assertThat(examples.all().stream().map(tune -> tune.meters().getLast().meter()).distinct())
        .contains(Meter.parse("6/8"), Meter.parse("4/4"), Meter.parse("3/4"));
  }

  static Stream<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/examples"))) {
      return files.sorted().map(ExampleTunesTest::text).toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areWrittenTheCanonicalWay(String text) throws MalformedScoreException {
    Score tune = ScoreText.parse(text);

    assertThat(ScoreText.print(tune)).isEqualTo(text);
    assertThat(examples.all()).extracting(Score::parts).contains(tune.parts());
    assertThat(examples.all())
        .extracting(example -> example.credits().composer())
        .containsOnly("Traditional");
  }
}
