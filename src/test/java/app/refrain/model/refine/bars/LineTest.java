package app.refrain.model.refine.bars;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.Tunes;
import app.refrain.music.Score;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final Score TUNE =
      Tunes.score(Tunes.line("flute", "C4/12 D4/12 E4/12 C4/12 G4/24 E4/24 C4/48"));

  @Test
  void hasTwoNotesFromBeforeTheBars() {
    Line line = Line.of(TUNE, 1, 2).getFirst();

    assertThat(line.first()).isEqualTo(2);
    assertThat(line.intervals()).containsExactly(-4, 7, -3);
    assertThat(line.firstInterval()).isEqualTo(1);
    assertThat(line.durations()).containsExactly(12, 12, 24, 24);
  }

  @Test
  void beginsWithThePieceWhereNothingIsBefore() {
    Line line = Line.of(TUNE, 0, 1).getFirst();

    assertThat(line.first()).isZero();
    assertThat(line.firstInterval()).isZero();
    assertThat(line.intervals()).containsExactly(2, 2, -4);
  }

  @Test
  void tellsEqualRhythmsAtOtherPlacesApart() {
    int[] rhythm = Line.of(TUNE, 0, 1).getFirst().rhythm();

    assertThat(rhythm).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void isNotThereInBarsWithoutNotes() {
    assertThat(Line.of(TUNE, 3, 4)).isEmpty();
  }
}
