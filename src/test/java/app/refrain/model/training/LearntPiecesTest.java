package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Credits;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearntPiecesTest {

  @TempDir private Path folder;

  @Test
  void tellsByTitleWhatATuneIsCopiedFrom() throws IOException {
    Score tune =
        Tunes.score("4/4", "C4:1 D4:0.5 E4:0.5 F4:1 G4:1 A4:0.5 B4:0.5 C5:2 E5:1 D5:1")
            .withCredits(Credits.titled("The Rising Scale"));

    LearntPieces.write(List.of(new Corpus.Piece("a.mid", "train", "airs", tune)), folder);

    assertThat(LearntPieces.read(folder).longestRun(tune).source())
        .isEqualTo("The Rising Scale (airs)");
  }
}
