package app.refrain.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

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

  @Test
  void areWrittenTheCanonicalWay() throws IOException {
    Score jig = examples.all().getFirst();
    assertThat(ScoreText.print(jig))
        .isEqualTo(
            new ClassPathResource("examples/kesh-jig.txt")
                .getContentAsString(StandardCharsets.UTF_8));
  }
}
