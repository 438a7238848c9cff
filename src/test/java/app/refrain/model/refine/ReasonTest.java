package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.note;
import static app.refrain.model.refine.Tunes.part;
import static app.refrain.model.refine.Tunes.score;
import static app.refrain.model.refine.Tunes.withChord;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void aDroppedNoteWasDoubled() {
    Score draft = score(part("flute", note("C4", 0, 24), note("C4", 12, 12)));
    assertThat(reason(draft, 1, null)).isEqualTo("doubled note");
  }

  @Test
  void aDroppedNoteClashedWithTheChord() {
    assertThat(reason(withChord(score(line("flute", "C4/12 F4/12")), "C"), 1, null))
        .isEqualTo("clashes with the chord");
  }

  @Test
  void aDroppedNoteWasOutOfPlace() {
    assertThat(reason(score(line("flute", "C4/12 F4/12")), 1, null)).isEqualTo("out of place");
  }

  @Test
  void aPitchWasInTheWrongOctave() {
    assertThat(reason(score(line("flute", "C4/12 D5/12")), 1, note("D4", 12, 12)))
        .isEqualTo("wrong octave");
  }

  @Test
  void aPitchWasOutOfKey() {
    assertThat(reason(score(line("flute", "C4/12 D#4/12")), 1, note("E4", 12, 12)))
        .isEqualTo("out of key");
  }

  @Test
  void aPitchClashedWithTheChord() {
    Score draft = withChord(score(line("flute", "C4/12 F4/12")), "C");
    assertThat(reason(draft, 1, note("E4", 12, 12))).isEqualTo("clashes with the chord");
  }

  @Test
  void aPitchClashedWithAnotherPart() {
    Score draft = score(line("flute", "B4/12"), line("cello", "C3/12"));
    assertThat(reason(draft, 0, note("G4", 0, 12))).isEqualTo("clashes with another part");
  }

  @Test
  void aPitchMadeAnAwkwardLeap() {
    assertThat(reason(score(line("flute", "C4/12 A4/12 D4/12")), 1, note("E4", 12, 12)))
        .isEqualTo("awkward leap");
  }

  @Test
  void aPitchBrokeTheRepetition() {
    Score draft = score(line("flute", "C4/24 E4/24 C4/24 F4/24"));
    assertThat(reason(draft, 3, note("E4", 72, 24))).isEqualTo("breaks the repetition");
  }

  @Test
  void aPitchWasUnlikely() {
    assertThat(reason(score(line("flute", "C4/12 F4/12")), 1, note("E4", 12, 12)))
        .isEqualTo("unlikely note here");
  }

  @Test
  void anOnsetWasOffTheBeat() {
    Score draft = score(part("flute", note("C4", 0, 12), note("D4", 15, 9)));
    assertThat(reason(draft, 1, note("D4", 12, 9))).isEqualTo("off the beat");
  }

  @Test
  void anOnsetWasAgainstTheRhythm() {
    Score draft = score(part("flute", note("C4", 0, 12), note("D4", 12, 9)));
    assertThat(reason(draft, 1, note("D4", 18, 9))).isEqualTo("against the rhythm");
  }

  @Test
  void aNoteRangTooLong() {
    Score draft = score(part("flute", note("C4", 0, 24), note("D4", 12, 12)));
    assertThat(reason(draft, 0, note("C4", 0, 12))).isEqualTo("rings too long");
  }

  @Test
  void aNoteWasHeldTooLong() {
    assertThat(reason(score(line("flute", "C4/24 D4/12")), 0, note("C4", 0, 18)))
        .isEqualTo("held too long");
  }

  @Test
  void aNoteWasCutShort() {
    assertThat(reason(score(line("flute", "C4/6 -/6 D4/12")), 0, note("C4", 0, 12)))
        .isEqualTo("cut short");
  }

  private static String reason(Score draft, int index, Note to) {
    NoteSequence sequence = NoteSequence.of(draft, Protection.NONE);
    List<Setting> settings = Setting.of(sequence);
    Reason reason = new Reason(sequence, settings, NoteInputs.of(sequence, settings));
    return reason.of(index, to == null ? null : GridNote.of(to));
  }
}
