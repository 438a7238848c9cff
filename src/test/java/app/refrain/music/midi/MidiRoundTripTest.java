package app.refrain.music.midi;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Corpus;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MidiRoundTripTest {

  @ParameterizedTest(name = "score {index}")
  @MethodSource
  void readsWhatItWrote(Score score) throws Exception {
    assertThat(MidiReader.read(MidiWriter.write(score))).isEqualTo(score);
  }

  static Stream<Score> readsWhatItWrote() {
    return RandomScores.free(300);
  }

  @Test
  void readsTheCorpusAsItWroteIt() throws Exception {
    for (Path file : Corpus.sample()) {
      Score score = MidiReader.read(Files.readAllBytes(file));
      assertThat(MidiReader.read(MidiWriter.write(score))).as(file.toString()).isEqualTo(score);
    }
  }
}
