package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.note;
import static app.refrain.model.refine.Tunes.part;
import static app.refrain.model.refine.Tunes.score;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static final GridNote LONG_C = new GridNote(0, 24, 60);

  @Test
  void refusesANoteThatWouldRingIntoTheNextOfALine() {
    assertThat(change(arrangement(line("flute", "C4/12 D4/12")), 0, LONG_C)).isFalse();
  }

  @Test
  void allowsItOnceTheNextIsGone() {
    Arrangement arrangement = arrangement(line("flute", "C4/12 D4/12"));
    assertThat(change(arrangement, 1, null)).isTrue();
    assertThat(change(arrangement, 0, LONG_C)).isTrue();
  }

  @Test
  void allowsItInAPartWhoseNotesOverlapAnyway() {
    Part piano =
        part(
            "piano", note("C4", 0, 12), note("E4", 12, 24), note("G4", 24, 24), note("B4", 36, 24));
    assertThat(change(arrangement(piano), 0, LONG_C)).isTrue();
  }

  @Test
  void refusesTheSamePitchTwiceAtATime() {
    Part piano =
        part("piano", note("C4", 0, 12), note("E4", 6, 24), note("G4", 12, 24), note("B4", 24, 24));
    assertThat(change(arrangement(piano), 1, new GridNote(6, 24, 60))).isFalse();
  }

  @Test
  void refusesAChordInALine() {
    assertThat(change(arrangement(line("flute", "C4/12 -/12 D4/12")), 1, new GridNote(0, 12, 64)))
        .isFalse();
  }

  @Test
  void allowsAChordAmongChords() {
    Part guitar = part("guitar", note("C4", 0, 12), note("E4", 0, 12), note("G4", 24, 12));
    assertThat(change(arrangement(guitar), 2, new GridNote(0, 12, 67))).isTrue();
  }

  @Test
  void leavesAPartItsLastNote() {
    Arrangement arrangement = arrangement(line("flute", "C4/12 D4/12"));
    assertThat(change(arrangement, 0, null)).isTrue();
    assertThat(change(arrangement, 1, null)).isFalse();
  }

  @Test
  void movesTheBorderBetweenTwoNotes() {
    List<Proposal> border =
        List.of(
            new Proposal(0, new GridNote(0, 18, 60), 0, 1),
            new Proposal(1, new GridNote(18, 6, 62), 0, 1));
    Arrangement arrangement = arrangement(line("flute", "C4/12 D4/12"));
    assertThat(arrangement.change(border.subList(0, 1))).isFalse();
    assertThat(arrangement.change(border)).isTrue();
  }

  private static boolean change(Arrangement arrangement, int index, GridNote to) {
    return arrangement.change(List.of(new Proposal(index, to, 0, 1)));
  }

  private static Arrangement arrangement(Part part) {
    return new Arrangement(NoteSequence.of(score(part), Protection.NONE));
  }
}
