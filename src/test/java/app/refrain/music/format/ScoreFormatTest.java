package app.refrain.music.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreFormatTest {

  private static final Score TUNE = Tunes.score("3/4", "C4:1 E4:1 G4:1 C5:3", "C3+E3:3 C3:3");

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(ScoreFormat format) throws MalformedScoreException {
    Score back = format.understand(format.write(TUNE)).score();

    assertThat(back.parts().stream().map(p -> p.notes()))
        .isEqualTo(TUNE.parts().stream().map(p -> p.notes()).toList());
    assertThat(back.meters()).isEqualTo(TUNE.meters());
  }

  @ParameterizedTest
  @EnumSource(names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
  void knowsAFileByItsContentWhateverItIsCalled(ScoreFormat format) throws MalformedScoreException {
    Score score = ScoreFormat.understand(format.write(TUNE), "tune.txt").score();

    assertThat(score.noteCount()).isEqualTo(TUNE.noteCount());
  }

  @Test
  void knowsFileNamesByTheirEnd() {
    assertThat(ScoreFormat.ofName("A tune.MID")).contains(ScoreFormat.MIDI);
    assertThat(ScoreFormat.ofName("tune.midi")).contains(ScoreFormat.MIDI);
    assertThat(ScoreFormat.ofName("tune.mid.xml")).contains(ScoreFormat.MUSICXML);
    assertThat(ScoreFormat.ofName("mid")).isEmpty();
    assertThat(ScoreFormat.ofName("tune.wav")).isEmpty();
  }

  @Test
  void readsTextThatAnEditorMarkedAsUtf8() throws MalformedScoreException {
    byte[] text =
        ("\uFEFF" + new String(ScoreFormat.TEXT.write(TUNE), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);

    assertThat(ScoreFormat.understand(text, "tune.txt").score().noteCount())
        .isEqualTo(TUNE.noteCount());
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    assertThatExceptionOfType(MalformedScoreException.class)
        .isThrownBy(() -> ScoreFormat.understand(new byte[] {'B', (byte) 0xE9}, "tune.txt"))
        .withMessageContaining("UTF-8");
  }

  @Test
  void refusesFilesOfUnknownKind() {
    assertThatExceptionOfType(MalformedScoreException.class)
        .isThrownBy(() -> ScoreFormat.understand(new byte[] {1, 2, 3}, "tune.wav"))
        .withMessageContaining("neither MIDI nor MusicXML");
  }
}
