package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InfoCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsPeopleWhatAScoreIsLike() throws IOException {
    CommandRun run = CommandRun.of("info", TestScores.jigFile(folder));

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Read as   6/8, 2 parts, 8 bars, as written\n")
        .contains("Title     The Irish Washerwoman\n")
        .contains("Key       G major\n")
        .contains("Meter     6/8\n")
        .contains("Tempo     165 quarters a minute\n")
        .contains("Length    8 bars, 0:09, ")
        .contains("flute: 46 notes, G4 to E5\n")
        .contains("1 G, 3 Am, 4 D, 5 G, 6 C, 7 D, 8 G\n");
  }

  @Test
  void tellsThatBeatsWereEstimated() throws IOException {
    Path played = TestScores.playedFreely(folder);

    CommandRun info = CommandRun.of("info", played);
    CommandRun encode = CommandRun.of("encode", played);

    assertThat(info.out()).contains("played freely: beats estimated\n");
    assertThat(encode.err()).startsWith(played + ": ").contains("played freely: beats estimated");
    assertThat(encode.out()).contains("Bar 1");
  }

  @Test
  void writesJsonForOtherPrograms() throws IOException {
    CommandRun run = CommandRun.of("info", TestScores.jigFile(folder), "--json");

    JsonNode info = JsonMapper.shared().readTree(run.out());
    assertThat(run.status()).isZero();
    assertThat(info.path("summary").asString()).isEqualTo("6/8, 2 parts, 8 bars, as written");
    assertThat(info.path("key").asString()).isEqualTo("G major");
    assertThat(info.path("bars").asInt()).isEqualTo(8);
    assertThat(info.path("parts").path(0).path("instrument").asString()).isEqualTo("flute");
    assertThat(info.path("chords").path(1).path("bar").asInt()).isEqualTo(3);
    assertThat(info.path("chords").path(1).path("symbol").asString()).isEqualTo("Am");
    assertThat(info.path("metrics").path("scaleConsistency").asDouble()).isEqualTo(1);
  }
}
