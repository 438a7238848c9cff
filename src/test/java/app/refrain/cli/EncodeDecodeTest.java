package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.format.ScoreFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodeDecodeTest {

  @TempDir private Path folder;
  private Path jig;

  @BeforeEach
  void writeJig() throws IOException {
    jig = TestScores.jigFile(folder);
  }

  @Test
  void encodesToStandardOutput() {
    CommandRun run = CommandRun.of("encode", jig);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Key: G major. Meter: 6/8.").contains("Bar 8");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"back.mid", "back.txt", "back.musicxml", "back.mxl"})
  void decodingWhatWasEncodedGivesTheScoreBack(String name) throws Exception {
    Path text = folder.resolve("jig.txt");
    Path back = folder.resolve(name);

    assertThat(CommandRun.of("encode", jig, "--out", text).status()).isZero();
    assertThat(CommandRun.of("decode", text, "--out", back).status()).isZero();

    assertThat(ScoreFiles.read(back).parts()).isEqualTo(TestScores.jig().parts());
  }

  @Test
  void namesLineAndWordOfTextThatIsNoMusic() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("wrong.txt"), "Parts: flute.\nBar 1.\nflute: on 1 H4 quarter.\n");

    CommandRun run = CommandRun.of("decode", text, "--out", folder.resolve("wrong.mid"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("refrain: " + text + ": ")
        .containsIgnoringCase("line 3")
        .contains("H4");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(folder.resolve("wrong.mid")).doesNotExist();
  }

  @Test
  void saysInOneLineWhyAFileCannotBeRead() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mid"));
    Path noise = Files.write(folder.resolve("noise.mid"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    byte[] whole = ScoreFormat.MIDI.write(TestScores.jig());
    Path cut = folder.resolve("cut.mid");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

    for (Path file : new Path[] {empty, noise, cut, folder.resolve("missing.mid"), folder}) {
      CommandRun run = CommandRun.of("encode", file);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).startsWith("refrain: " + file).doesNotContain("Exception");
    }
  }

  @Test
  void refusesToWriteAnUnknownFormat() {
    CommandRun run = CommandRun.of("decode", jig, "--out", folder.resolve("jig.wav"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--out", "must end in .mid, .musicxml, .mxl, .abc or .txt");
  }

  @Test
  void saysThatTheFolderToWriteToIsMissing() {
    Path out = folder.resolve("nowhere/jig.txt");

    CommandRun run = CommandRun.of("encode", jig, "--out", out);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("refrain: " + out + ": there is no such");
  }
}
