package app.refrain.music.analysis.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CopyIndexTest {

  private static final String RISING = "C4:1 D4:0.5 E4:0.5 F4:1 G4:1 A4:0.5 B4:0.5 C5:2 E5:1 D5:1";
  private static final String FALLING = "G5:1 E5:1 D5:2 B4:1 A4:0.5 F4:0.5 D4:1 G4:3 C4:0.5 C4:0.5";

  private final CopyIndex index = CopyIndex.of(pieces());

  private static List<KnownPiece> pieces() {
    return List.of(
        new KnownPiece("Rising", Tunes.score("4/4", RISING)),
        new KnownPiece("Falling", Tunes.score("4/4", FALLING)));
  }

  @Test
  void findsAWholePiece() {
    assertThat(index.longestRun(Tunes.score("4/4", FALLING)).notes()).isEqualTo(9);
  }

  @Test
  void saysWhereTheRunIsAndWhoseItIs() {
    Score score = Tunes.score("4/4", Tunes.join("E4:4", RISING, "C#4:4"));

    assertThat(index.longestRun(score)).isEqualTo(new SharedRun(9, "Rising", 4 * 480, 13 * 480));
  }

  @Test
  void findsItInAnotherKey() {
    Score higher = Tunes.transposed(Tunes.score("4/4", RISING), 4);

    assertThat(index.longestRun(higher).notes()).isEqualTo(9);
  }

  @Test
  void anotherRhythmIsNoCopy() {
    Score slower = Tunes.score("4/4", RISING.replace(":0.5", ":1"));

    assertThat(index.longestRun(slower)).isEqualTo(SharedRun.NONE);
  }

  @Test
  void doesNotReadOnFromOnePieceToTheNext() {
    // Five steps of the one and five of the other, each under the shortest run.
    Score half =
        Tunes.score(
            "4/4", Tunes.join("G4:1 A4:0.5 B4:0.5 C5:2 E5:1 D5:1", "G5:1 E5:1 D5:2 B4:1 A4:0.5"));

    assertThat(index.longestRun(half)).isEqualTo(SharedRun.NONE);
  }

  @Test
  void looksAtEveryTune() {
    Score second = Tunes.score("4/4", "E4:4 E4:4", RISING);

    assertThat(index.longestRun(second).source()).isEqualTo("Rising");
  }

  @Test
  void comesBackFromDiskAsItWas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    index.write(out);

    CopyIndex read = CopyIndex.read(new ByteArrayInputStream(out.toByteArray()));

    assertThat(read.size()).isEqualTo(index.size());
    assertThat(read.longestRun(Tunes.score("4/4", FALLING)))
        .isEqualTo(index.longestRun(Tunes.score("4/4", FALLING)));
  }

  @Test
  void refusesAFileThatIsNoIndex() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(new byte[100]);
    }

    assertThatThrownBy(() -> CopyIndex.read(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no index");
  }

  @Test
  void findsNothingInSilenceOrInNothing() {
    assertThat(index.longestRun(Score.EMPTY)).isEqualTo(SharedRun.NONE);
    assertThat(CopyIndex.of(List.of()).longestRun(Tunes.score("4/4", RISING)))
        .isEqualTo(SharedRun.NONE);
  }
}
