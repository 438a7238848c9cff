package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.score;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarRhythmsTest {
  private static final String DOTTED = "C4/18 D4/6 E4/24 ";
  private static final String EVEN = "C4/12 D4/12 E4/12 F4/12 ";

  @Test
  void countsWhereTheOtherBarsHaveNotesAndHowLongTheseLast() {
    BarRhythms.Usage usage = usageOf(DOTTED + DOTTED + EVEN + "G4/24 A4/24", 0);
    assertThat(usage.bars()).isEqualTo(3);
    assertThat(usage.atOnset()).isEqualTo(3);
    assertThat(usage.withDuration()).isEqualTo(1);
  }

  @Test
  void tellsTheUsualDurationAtAPlace() {
    assertThat(usageOf("C4/12 D4/36 " + DOTTED + DOTTED, 0).usualDuration()).isEqualTo(18);
  }

  @Test
  void findsTheCounterpartInTheBarThatGoesMostAlike() {
    // The second note comes a sixteenth late.
    BarRhythms.Counterpart like = usageOf(DOTTED + EVEN + "C4/15 -/6 D4/3 E4/24", 8).like();
    assertThat(like).isEqualTo(new BarRhythms.Counterpart(0.5, -3, 6));
  }

  @Test
  void hasNoCounterpartWhereTheOtherBarHasNothing() {
    assertThat(usageOf("C4/48 " + EVEN, 3).like().exists()).isFalse();
  }

  @Test
  void hasNothingToSayOfTheOnlyBar() {
    BarRhythms.Usage usage = usageOf(EVEN, 0);
    assertThat(usage.bars()).isZero();
    assertThat(usage.like()).isNull();
  }

  private static BarRhythms.Usage usageOf(String words, int note) {
    NoteSequence sequence = NoteSequence.of(score(line("flute", words)), Protection.NONE);
    return new BarRhythms(sequence, 0).of(note);
  }
}
