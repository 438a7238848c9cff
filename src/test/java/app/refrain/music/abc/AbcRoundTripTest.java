package app.refrain.music.abc;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Corpus;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AbcRoundTripTest {

  @ParameterizedTest(name = "score {index}")
  @MethodSource
  void readsWhatItWrote(Score score) throws Exception {
    assertSame(AbcReader.read(AbcWriter.write(score)), score);
  }

  static Stream<Score> readsWhatItWrote() {
    return RandomScores.onGrid(Quantizer.STEP, Integer.getInteger("abc.scores", 100))
        .map(Quantizer::quantize)
        .filter(AbcRoundTripTest::isSayable);
  }

  /**
   * Ties go from a pitch to the same pitch, so two notes of one pitch at a time are not told apart.
   */
  private static boolean isSayable(Score score) {
    return score.parts().stream().noneMatch(AbcRoundTripTest::hasUnisons)
        && (!score.bars().get(0).isCut() || score.bars().hasPickup());
  }

  private static boolean hasUnisons(Part part) {
    int[] soundsUntil = new int[128];
    for (Note note : part.notes()) {
      if (note.onset() < soundsUntil[note.pitch()]) {
        return true;
      }
      soundsUntil[note.pitch()] = note.end();
    }
    return false;
  }

  @Test
  void readsTheCorpusAsItWroteIt() throws Exception {
    for (Path file : Corpus.sample()) {
      Score score = Quantizer.quantize(MidiReader.read(Files.readAllBytes(file)));
      if (!isSayable(score)) {
        continue;
      }
      assertSame(AbcReader.read(AbcWriter.write(score)), score);
    }
  }

  /**
   * Everything but names, which ABC cannot always hold, and the loudness of single notes of chords.
   */
  private static void assertSame(Score read, Score written) {
    assertThat(notes(read)).isEqualTo(notes(written));
    if (!written.parts().isEmpty()) {
      assertThat(read.meters()).isEqualTo(written.meters());
      assertThat(read.keys()).isEqualTo(written.keys());
      assertThat(read.tempi()).isEqualTo(written.tempi());
      assertThat(read.chords()).isEqualTo(written.chords());
      assertThat(read.sections()).hasSameSizeAs(written.sections());
    }
  }

  private static List<List<Note>> notes(Score score) {
    return score.parts().stream()
        .map(part -> part.notes().stream().map(note -> note.withVelocity(80)).sorted().toList())
        .toList();
  }
}
