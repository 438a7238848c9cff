package app.refrain.model.refine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.NoteChange;
import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.Tunes;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedRepairTest {

  private static final Score TUNE = Tunes.twinkle();

  /** Every note of the first phrase up or down a step. */
  private static List<NoteChange> changes() {
    int end = TUNE.bars().get(Passage.BARS).start();
    List<NoteChange> changes = new ArrayList<>();
    for (Note note : TUNE.parts().getFirst().notes()) {
      if (note.onset() < end) {
        Note other = note.withPitch(note.pitch() + (note.pitch() % 2 == 0 ? 2 : -1));
        changes.add(new NoteChange(0, note, other, 0.1, 0.9, "off", 0.5));
      }
    }
    return changes;
  }

  private static double energy(Judge judge, Score score) {
    return judge.energies(List.of(new Passage(score, 0, Passage.BARS, true, false, 4)))[0];
  }

  @Test
  void takesChangesThatTogetherLowerTheEnergyOfTheirPhrase() {
    try (Judge judge = new Judge(TinyJudge.model())) {
      List<NoteChange> taken = new JudgedRepair(judge).of(TUNE, changes(), note -> false);

      assertThat(taken).isNotEmpty().isSubsetOf(changes()).hasSizeLessThan(changes().size());
      assertThat(energy(judge, Refinement.of(TUNE, taken, 1).result()))
          .isLessThan(energy(judge, TUNE));
    }
  }

  @Test
  void offersANoteThatIsMissingWhereABarComesBack() {
    Part flute = TUNE.parts().getFirst();
    Note missing = flute.notes().get(3);
    List<Note> rest = new ArrayList<>(flute.notes());
    rest.remove(missing);
    Score gap = TUNE.withParts(List.of(flute.withNotes(rest)));

    assertThat(new Additions(gap).of(0, 4, note -> true))
        .extracting(NoteChange::to)
        .contains(missing);
    assertThat(new Additions(gap).of(0, 4, note -> note.note().onset() != missing.onset()))
        .extracting(NoteChange::to)
        .doesNotContain(missing);
    assertThat(new Additions(TUNE).of(0, 4, note -> true)).isEmpty();
  }
}
