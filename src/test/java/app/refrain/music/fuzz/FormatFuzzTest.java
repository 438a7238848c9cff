package app.refrain.music.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.midi.MidiReader;
import app.refrain.music.midi.MidiWriter;
import app.refrain.music.musicxml.MusicXmlReader;
import app.refrain.music.musicxml.MusicXmlWriter;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Whatever the bytes, a reader gives a score or its one exception; and what a reader gave, its
 * writer writes and it reads again.
 *
 * <p>A plain test run replays the kept inputs. This searches for new ones, one target at a time:
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw test -Dtest=FormatFuzzTest#readsMidi -Djazzer.hooks=true</pre>
 */
class FormatFuzzTest {

  private static final String LONG = "10m";

  @FuzzTest(maxDuration = LONG)
  void readsMidi(byte[] file) {
    Score score;
    try {
      score = MidiReader.read(file);
    } catch (MalformedScoreException e) {
      assertThat(e).hasMessageContaining(" ");
      return;
    }
    assertThat(reread(() -> MidiReader.read(MidiWriter.write(score)))).isEqualTo(score);
  }

  @FuzzTest(maxDuration = LONG)
  void readsMusicXml(byte[] file) {
    Score score;
    try {
      score = Quantizer.align(MusicXmlReader.read(file));
    } catch (MalformedScoreException e) {
      assertThat(e).hasMessageContaining(" ");
      return;
    }
    assertThat(reread(() -> MusicXmlReader.read(MusicXmlWriter.write(score))).noteCount())
        .isEqualTo(score.noteCount());
  }

  @FuzzTest(maxDuration = LONG)
  void readsText(byte[] file) {
    Score score;
    try {
      score = ScoreText.parse(new String(file, StandardCharsets.UTF_8));
    } catch (MalformedScoreException e) {
      assertThat(e).hasMessageContaining(" ");
      return;
    }
    assertThat(reread(() -> ScoreText.parse(ScoreText.print(score))).noteCount())
        .isEqualTo(score.noteCount());
  }

  /** Reads what was written. */
  private interface Reading {
    Score read() throws MalformedScoreException;
  }

  private static Score reread(Reading reading) {
    try {
      return reading.read();
    } catch (MalformedScoreException e) {
      throw new AssertionError("What was written cannot be read", e);
    }
  }
}
