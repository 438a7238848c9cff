package app.refrain.studio.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefinedScoreTest {

  private Score draft;
  private List<NoteChange> changes;

  @BeforeEach
  void offerChanges() throws Exception {
    draft =
        ScoreText.parse(
            "Parts: flute. Bar 1. flute: C5 quarter, D5 quarter, E5 quarter, F5 quarter.");
    changes = List.of(change(1, 76), change(2, null));
  }

  @Test
  void takesWhatIsTakenAndNothingElse() {
    assertThat(pitches(Set.of())).containsExactly(72, 74, 76, 77);
    assertThat(pitches(Set.of(0))).containsExactly(72, 76, 76, 77);
    assertThat(pitches(Set.of(0, 1))).containsExactly(72, 76, 77);
  }

  @Test
  void mindsNoIndexThatABrowserMadeUp() {
    assertThat(pitches(Set.of(-1, 7))).containsExactly(72, 74, 76, 77);
  }

  @Test
  void addsANoteThatWasNotThere() {
    Note added = new Note(240, 240, 79, 80);
    changes = List.of(new NoteChange(0, null, added, 0.2, 0.8, "the rhythm", 0.5, 1));

    assertThat(pitches(Set.of(0))).containsExactly(72, 79, 74, 76, 77);
  }

  private NoteChange change(int index, Integer pitch) {
    Note from = draft.parts().getFirst().notes().get(index);
    Note to =
        pitch == null ? null : new Note(from.onset(), from.duration(), pitch, from.velocity());
    return new NoteChange(0, from, to, 0.1, 0.8, "off the beat", 0.5);
  }

  private List<Integer> pitches(Set<Integer> taken) {
    return RefinedScore.of(draft, changes, taken).parts().getFirst().notes().stream()
        .map(Note::pitch)
        .toList();
  }
}
