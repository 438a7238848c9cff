package app.refrain.model.refine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.model.NoteChange;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Tunes;
import app.refrain.music.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final Note C = Tunes.note("C4", 0, 12);
  private static final Note D = Tunes.note("D4", 12, 12);
  private static final Note E = Tunes.note("E4", 24, 12);
  private static final Note EXTRA = Tunes.note("F4", 30, 12);

  /** C is right, D should be E flat, E should be longer, the last note should not be there. */
  private static final Lesson LESSON =
      Lesson.of(
          Tunes.score(Tunes.part("flute", C)),
          List.of(
              new Correction(new PartNote(0, C), C),
              new Correction(new PartNote(0, D), D.withPitch(63)),
              new Correction(new PartNote(0, E), E.withDuration(960)),
              new Correction(new PartNote(0, EXTRA), null)),
          Protection.NONE);

  @Test
  void countsWhatIsRestoredAndWhatIsSpoiled() {
    RepairCounts counts =
        Repair.compare(
            LESSON,
            List.of(change(C, C.withPitch(61)), change(D, D.withPitch(63)), change(EXTRA, null)));
    assertThat(counts).isEqualTo(new RepairCounts(4, 3, 3, 2, 1));
  }

  @Test
  void aWrongNoteThatBecomesAnotherWrongNoteIsNotRestored() {
    RepairCounts counts = Repair.compare(LESSON, List.of(change(D, D.withPitch(64))));
    assertThat(counts).isEqualTo(new RepairCounts(4, 3, 1, 0, 0));
  }

  @Test
  void ratesFollowFromTheCounts() {
    RepairCounts counts = new RepairCounts(100, 10, 8, 6, 1);
    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.6);
    assertThat(counts.f1()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(counts.spoilRate()).isEqualTo(1.0 / 90);
    assertThat(counts.wrongBefore()).isEqualTo(0.1);
    assertThat(counts.wrongAfter()).isEqualTo(0.05);
  }

  private static NoteChange change(Note from, Note to) {
    return new NoteChange(0, from, to, 0.1, 0.9, "out of place", 0.5);
  }
}
