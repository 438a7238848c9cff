package app.refrain.studio.score;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteDifferenceTest {

  private static final Note A = new Note(0, 480, 60, 80);
  private static final Note B = new Note(480, 480, 62, 80);

  @Test
  void countsNotesThatAreAlike() {
    Part before = new Part("flute", 73, false, List.of(A, A, B));
    Part after = before.withNotes(List.of(A, B, B));

    NoteDifference difference = NoteDifference.of(before, after);

    assertThat(difference.removed()).containsExactly(A);
    assertThat(difference.added()).containsExactly(B);
  }
}
