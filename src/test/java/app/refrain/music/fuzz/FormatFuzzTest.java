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
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Whatever the bytes, a reader gives a score or its one exception; and what a reader gave, its
 * writer writes and it reads again. An input that costs its reader more than two seconds or 256 MiB
 * is a failure, too.
 *
 * <p>A plain test run replays the kept inputs. This searches for new ones, one target at a time:
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw test -Dtest=FormatFuzzTest#readsMidi -Djazzer.hooks=true</pre>
 */
class FormatFuzzTest {

  private static final String LONG = "10m";

  /** What one input may cost its reader: processor time and all memory that it asks for. */
  private static final Duration MOST_TIME = Duration.ofSeconds(2);

  private static final long MOST_MEMORY = 256L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @FuzzTest(maxDuration = LONG)
  void readsMidi(byte[] file) {
    Score score;
    try {
      score = bounded(() -> MidiReader.read(file));
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
      score = Quantizer.align(bounded(() -> MusicXmlReader.read(file)));
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
      score = bounded(() -> ScoreText.parse(new String(file, StandardCharsets.UTF_8)));
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

  private static Score bounded(Reading reading) throws MalformedScoreException {
    long time = THREADS.getCurrentThreadCpuTime();
    long memory = THREADS.getCurrentThreadAllocatedBytes();
    try {
      return reading.read();
    } finally {
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - memory).isLessThan(MOST_MEMORY);
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time)).isLessThan(MOST_TIME);
    }
  }

  private static Score reread(Reading reading) {
    try {
      return reading.read();
    } catch (MalformedScoreException e) {
      throw new AssertionError("What was written cannot be read", e);
    }
  }
}
