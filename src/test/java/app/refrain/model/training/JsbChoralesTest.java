package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsbChoralesTest {
  @TempDir Path folder;

  @Test
  void equalPitchesInARowAreOneNote() throws IOException {
    write("{\"train\": [[[72, 67, 64, 48], [72, 69, 64, -1], [74, 69, 64, 50]]]}");
    Score score = Corpus.open(folder).split("train").getFirst().score();
    assertThat(score.parts().getFirst().notes())
        .containsExactly(new Note(0, 240, 72, 80), new Note(240, 120, 74, 80));
    assertThat(score.parts().get(2).notes()).containsExactly(new Note(0, 360, 64, 80));
    assertThat(score.parts().getLast().notes())
        .containsExactly(new Note(0, 120, 48, 80), new Note(240, 120, 50, 80));
  }

  @Test
  void refusesASplitThatIsNotThere() throws IOException {
    write("{\"train\": []}");
    assertThatThrownBy(() -> Corpus.open(folder).split("test"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no pieces of the split test");
  }

  @Test
  void refusesWhatIsNoJson() throws IOException {
    write("chorales");
    assertThatThrownBy(() -> Corpus.open(folder)).isInstanceOf(IOException.class);
  }

  private void write(String json) throws IOException {
    Files.writeString(folder.resolve(JsbChorales.FILE), json);
  }
}
