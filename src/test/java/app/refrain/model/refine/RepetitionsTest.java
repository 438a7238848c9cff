package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  private static final String BAR = "C4/12 E4/12 G4/12 E4/12 ";
  private static final String OTHER_BAR = "D4/24 B3/24 ";

  @Test
  void findsWhatStandsWhereTheMusicIsRepeated() {
    NoteSequence sequence = sequence(BAR + OTHER_BAR + "C4/12 E4/12 A4/12 E4/12 " + OTHER_BAR);
    Repetition repetition = repetitions(sequence, 8).getFirst();
    assertThat(repetition.distance()).isEqualTo(-96);
    assertThat(repetition.similarity()).isEqualTo(1);
    assertThat(repetition.exact()).isFalse();
    assertThat(sequence.pitch(repetition.counterpart())).isEqualTo(67);
  }

  @Test
  void judgesThePlaceByTheOtherNotes() {
    NoteSequence sequence = sequence(BAR + BAR);
    assertThat(repetitions(sequence, 1).getFirst().exact()).isTrue();
    NoteSequence wrong = sequence(BAR + "C4/12 E4/12 A4/12 E4/12 ");
    assertThat(repetitions(wrong, 6).getFirst().similarity()).isEqualTo(1);
    assertThat(repetitions(wrong, 5).getFirst().similarity()).isLessThan(1);
  }

  @Test
  void findsNothingWhereTheRepetitionHasNoNote() {
    NoteSequence sequence = sequence(BAR + OTHER_BAR + "C4/12 E4/6 F4/6 G4/12 E4/12 " + OTHER_BAR);
    Repetition repetition = repetitions(sequence, 8).getFirst();
    assertThat(sequence.pitch(8)).isEqualTo(65);
    assertThat(repetition.counterpart()).isEqualTo(NoteSequence.NONE);
  }

  @Test
  void findsAShiftedNote() {
    NoteSequence sequence = sequence(BAR + OTHER_BAR + "C4/12 E4/12 -/3 G4/9 E4/12 " + OTHER_BAR);
    Repetition repetition = repetitions(sequence, 8).getFirst();
    assertThat(sequence.onset(repetition.counterpart())).isEqualTo(24);
  }

  @Test
  void findsNothingInASingleBar() {
    assertThat(repetitions(sequence("C4/48 "), 0)).isEmpty();
  }

  private static NoteSequence sequence(String words) {
    return NoteSequence.of(score(line("flute", words)), Protection.NONE);
  }

  private static List<Repetition> repetitions(NoteSequence sequence, int position) {
    return new Repetitions(sequence, new Line(sequence, 0)).of(position);
  }
}
