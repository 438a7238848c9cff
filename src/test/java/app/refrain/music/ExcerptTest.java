package app.refrain.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static final Score HELD = Tunes.score("2/4", "C4:2 D4:3 E4:1 F4:2");

  @Test
  void anOpeningEndsWithItsLastBar() {
    Score opening = Excerpt.opening(HELD, 2);

    assertThat(opening.barCount()).isEqualTo(2);
    assertThat(opening.parts().getFirst().notes())
        .extracting(Note::duration)
        .containsExactly(960, 960);
  }

  @Test
  void anExcerptLetsItsNotesRingBeyondItsLastBar() {
    Score excerpt = Excerpt.bars(HELD, 0, 2);

    assertThat(excerpt.parts().getFirst().notes())
        .isEqualTo(HELD.parts().getFirst().notes().subList(0, 2));
  }

  @Test
  void anExcerptBeginsWithItsFirstBarAndLeavesOutWhatBeganBefore() {
    Score excerpt = Excerpt.bars(HELD, 2, 4);

    assertThat(excerpt.parts().getFirst().notes())
        .extracting(Note::onset)
        .containsExactly(480, 960);
  }
}
