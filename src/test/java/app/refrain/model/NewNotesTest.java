package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewNotesTest {

  private static final Note OLD = new Note(0, 480, 60, 80);
  private static final Note NEW = new Note(480, 480, 62, 80);

  private static Score score(List<Note> flute, List<Note> guitar) {
    return Score.EMPTY.withParts(
        List.of(new Part("flute", 73, false, flute), new Part("guitar", 24, false, guitar)));
  }

  @Test
  void areThoseThatTheSamePartOfTheSeedDoesNotHave() {
    Score made =
        NewNotes.of(score(List.of(OLD, NEW), List.of(OLD)), score(List.of(OLD), List.of()));

    assertThat(made).isEqualTo(score(List.of(NEW), List.of(OLD)));
  }

  @Test
  void areAllWithoutASeed() {
    Score made = score(List.of(OLD), List.of(NEW));

    assertThat(NewNotes.of(made, Score.EMPTY)).isEqualTo(made);
  }
}
