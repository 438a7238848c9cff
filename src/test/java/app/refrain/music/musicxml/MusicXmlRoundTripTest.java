package app.refrain.music.musicxml;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Corpus;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MusicXmlRoundTripTest {

  @ParameterizedTest(name = "score {index}")
  @MethodSource
  void readsWhatItWrote(Score score) throws Exception {
    assertThat(MusicXmlReader.read(MusicXmlWriter.write(score))).isEqualTo(score);
  }

  static Stream<Score> readsWhatItWrote() {
    return RandomScores.onGrid(Quantizer.STEP, 300).map(Quantizer::align);
  }

  @Test
  void readsTheCorpusAsItWroteIt() throws Exception {
    for (Path file : Corpus.sample()) {
      Score score = Quantizer.align(MidiReader.read(Files.readAllBytes(file)));
      assertThat(MusicXmlReader.read(MusicXmlWriter.write(score)))
          .as(file.toString())
          .isEqualTo(score);
    }
  }

  @Test
  void readsZippedScores() throws Exception {
    Score score = Quantizer.align(RandomScores.free(3).toList().getLast());
    assertThat(MusicXmlReader.read(MusicXmlWriter.writeZipped(score))).isEqualTo(score);
  }
}
