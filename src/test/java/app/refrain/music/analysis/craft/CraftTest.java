package app.refrain.music.analysis.craft;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CraftTest {

  private static final int QUARTER = 480;

  private static Part part(int program, int duration, int... pitches) {
    List<Note> notes = new ArrayList<>();
    for (int pitch : pitches) {
      notes.add(new Note(notes.size() * duration, duration, pitch, 80));
    }
    return new Part("part " + pitches[0], program, false, notes);
  }

  private static Score score(Part... parts) {
    return Score.EMPTY.withParts(List.of(parts)).withKeys(List.of(new KeyChange(0, Key.C_MAJOR)));
  }

  @Test
  void phrasesCloseOnALongNoteOfTheTonicTriad() {
    int whole = 4 * QUARTER;

    assertThat(Cadences.share(score(part(73, whole, 67, 65, 62, 60, 67, 65, 64, 62))).getAsDouble())
        .isEqualTo(0.5);
    assertThat(Cadences.share(score(part(73, whole, 67, 65)))).isEmpty();
  }

  @Test
  void countsParallelsAndCrossingsOfFourParts() {
    Part soprano = part(52, QUARTER, 72, 74);
    Part alto = part(52, QUARTER, 67, 67);
    Part tenor = part(52, QUARTER, 64, 70);
    Score parallel = score(soprano, alto, tenor, part(52, QUARTER, 48, 50));
    Score contrary = score(soprano, alto, tenor, part(52, QUARTER, 48, 47));

    assertThat(FourParts.parallels(parallel).getAsDouble()).isEqualTo(50);
    assertThat(FourParts.parallels(contrary).getAsDouble()).isZero();
    assertThat(FourParts.crossings(contrary).getAsDouble()).isEqualTo(50);
    assertThat(FourParts.parallels(score(soprano, alto))).isEmpty();
  }

  @Test
  void countsNotesThatAnInstrumentDoesNotHave() {
    assertThat(InstrumentRanges.outside(score(part(73, QUARTER, 72, 30))).getAsDouble())
        .isEqualTo(0.5);
  }

  @Test
  void countsBarsWithSecondsAndNinthsThatAreHeld() {
    Score clash =
        score(part(73, 2 * QUARTER, 72, 72, 72, 72), part(73, 2 * QUARTER, 60, 71, 60, 60));
    Score passing = score(part(73, 2 * QUARTER, 72, 72), part(73, QUARTER / 2, 60, 71, 60, 60));

    assertThat(Clashes.share(clash).getAsDouble()).isEqualTo(0.5);
    assertThat(Clashes.share(passing).getAsDouble()).isZero();
    assertThat(Clashes.share(score(part(73, QUARTER, 60)))).isEmpty();
  }
}
