package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.note;
import static app.refrain.model.refine.Tunes.part;
import static app.refrain.model.refine.Tunes.score;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteSequenceTest {
  @Test
  void ordersTheNotesOfAllPartsByTime() {
    NoteSequence sequence =
        NoteSequence.of(
            score(line("flute", "C5/12 D5/12"), line("bass", "C3/6 E3/6 G3/12")), Protection.NONE);
    assertThat(sequence.size()).isEqualTo(5);
    assertThat(
            List.of(
                sequence.part(0),
                sequence.part(1),
                sequence.part(2),
                sequence.part(3),
                sequence.part(4)))
        .containsExactly(0, 1, 1, 0, 1);
    assertThat(sequence.onset(2)).isEqualTo(6);
  }

  @Test
  void linksANoteWithTheNearestPitchOfThePartsNeighbouringOnsets() {
    NoteSequence sequence =
        NoteSequence.of(
            score(
                part(
                    "guitar",
                    note("C4", 0, 12),
                    note("G4", 0, 12),
                    note("F4", 12, 12),
                    note("C4", 24, 12))),
            Protection.NONE);
    assertThat(sequence.previous(2)).isEqualTo(1);
    assertThat(sequence.next(0)).isEqualTo(2);
    assertThat(sequence.next(2)).isEqualTo(3);
    assertThat(sequence.previous(0)).isEqualTo(NoteSequence.NONE);
    assertThat(sequence.next(3)).isEqualTo(NoteSequence.NONE);
  }

  @Test
  void leavesDrumsOut() {
    Part drums = new Part("drums", 0, true, List.of(note("C2", 0, 6)));
    assertThat(NoteSequence.of(score(line("flute", "C5/12"), drums), Protection.NONE).size())
        .isEqualTo(1);
  }

  @Test
  void knowsTheNotesOfASeedThoughTheyAreMovedOntoTheGrid() {
    Note played = new Note(485, 470, 74, 93);
    Score seed = score(part("flute", note("C5", 0, 12), played));
    NoteSequence sequence =
        NoteSequence.of(score(line("flute", "C5/12 D5/12 E5/12")), Protection.ofSeed(seed));
    assertThat(sequence.isFixed(0)).isTrue();
    assertThat(sequence.isFixed(1)).isTrue();
    assertThat(sequence.isFixed(2)).isFalse();
  }
}
