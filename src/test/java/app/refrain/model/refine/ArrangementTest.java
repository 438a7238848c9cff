package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.note;
import static app.refrain.model.refine.Tunes.part;
import static app.refrain.model.refine.Tunes.score;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Part;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static final GridNote LONG_C = new GridNote(0, 24, 60);

  @Test
  void refusesANoteThatWouldRingIntoTheNextOfALine() {
    assertThat(arrangement(line("flute", "C4/12 D4/12")).change(0, LONG_C)).isFalse();
  }

  @Test
  void allowsItOnceTheNextIsGone() {
    Arrangement arrangement = arrangement(line("flute", "C4/12 D4/12"));
    assertThat(arrangement.change(1, null)).isTrue();
    assertThat(arrangement.change(0, LONG_C)).isTrue();
  }

  @Test
  void allowsItInAPartWhoseNotesOverlapAnyway() {
    Part piano =
        part(
            "piano", note("C4", 0, 12), note("E4", 12, 24), note("G4", 24, 24), note("B4", 36, 24));
    assertThat(arrangement(piano).change(0, LONG_C)).isTrue();
  }

  @Test
  void refusesTheSamePitchTwiceAtATime() {
    Part piano =
        part("piano", note("C4", 0, 12), note("E4", 6, 24), note("G4", 12, 24), note("B4", 24, 24));
    assertThat(arrangement(piano).change(1, new GridNote(6, 24, 60))).isFalse();
  }

  @Test
  void refusesAChordInALine() {
    assertThat(arrangement(line("flute", "C4/12 -/12 D4/12")).change(1, new GridNote(0, 12, 64)))
        .isFalse();
  }

  @Test
  void allowsAChordAmongChords() {
    Part guitar = part("guitar", note("C4", 0, 12), note("E4", 0, 12), note("G4", 24, 12));
    assertThat(arrangement(guitar).change(2, new GridNote(0, 12, 67))).isTrue();
  }

  @Test
  void leavesAPartItsLastNote() {
    Arrangement arrangement = arrangement(line("flute", "C4/12 D4/12"));
    assertThat(arrangement.change(0, null)).isTrue();
    assertThat(arrangement.change(1, null)).isFalse();
  }

  private static Arrangement arrangement(Part part) {
    return new Arrangement(NoteSequence.of(score(part), Protection.NONE));
  }
}
