package app.refrain.music.analysis.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SectionFinderTest {

  private static final String A = tune(1);
  private static final String B = tune(2);

  /** Eight bars of quarters in 4/4, no two alike. */
  private static String tune(long seed) {
    Random random = new Random(seed);
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      notes.append("CDEFGAB".charAt(random.nextInt(7))).append(4 + random.nextInt(2)).append(":1 ");
    }
    return notes.toString().strip();
  }

  private static List<String> form(Score score) {
    return SectionFinder.find(score).stream().map(s -> s.label() + s.bars()).toList();
  }

  @Test
  void findsRepeatedEightBarSections() {
    assertThat(form(Tunes.score("4/4", Tunes.join(A, A, B, B))))
        .containsExactly("A8", "A8", "B8", "B8");
  }

  @Test
  void findsAReturnAfterSomethingElse() {
    assertThat(form(Tunes.score("4/4", Tunes.join(A, B, A)))).containsExactly("A8", "B8", "A8");
  }

  @Test
  void hearsAVariedReturnAsTheSame() {
    String varied = A.replaceFirst("^\\S+ \\S+", "G5:0.5 F5:0.5 E5:1");

    List<Section> sections = SectionFinder.find(Tunes.score("4/4", Tunes.join(A, B, varied)));

    assertThat(sections).extracting(Section::label).containsExactly("A", "B", "A");
    assertThat(sections.getLast().likeness()).isBetween(0.85, 0.99);
  }

  @Test
  void hearsATransposedReturn() {
    Score a = Tunes.score("4/4", Tunes.join(A, B));
    List<Note> up = Tunes.transposed(Tunes.score("4/4", A), 5).parts().getFirst().notes();
    int end = a.end();
    List<Note> all = new ArrayList<>(a.parts().getFirst().notes());
    up.forEach(n -> all.add(n.withOnset(n.onset() + end)));

    List<Section> sections =
        SectionFinder.find(a.withParts(List.of(a.parts().getFirst().withNotes(all))));

    assertThat(sections).extracting(Section::label).containsExactly("A", "B", "A");
    assertThat(sections.getLast().transposition()).isEqualTo(5);
    assertThat(sections.getLast().likeness()).isEqualTo(1);
  }

  @Test
  void leavesAPieceWholeWhereNothingReturns() {
    assertThat(form(Tunes.score("4/4", Tunes.join(A, B)))).containsExactly("A16");
  }

  @Test
  void countsAPickupToTheFirstSection() {
    Score tune = Tunes.score("4/4", Tunes.join("G4:1", A, A));
    Score withPickup =
        new Score(
            tune.credits(),
            tune.parts(),
            List.of(),
            List.of(new MeterChange(0, new Meter(1, 4)), new MeterChange(480, Meter.COMMON)),
            List.of(),
            List.of(),
            List.of());

    assertThat(form(withPickup)).containsExactly("A9", "A8");
    assertThat(SectionFinder.find(withPickup).getLast().firstBar()).isEqualTo(9);
  }

  @Test
  void dividesNothingOverItsLimit() {
    int bars = SectionFinder.MAX_BARS;

    assertThat(SectionFinder.find(Tunes.score("1/4", "C4:1 ".repeat(bars)))).isNotEmpty();
    assertThat(SectionFinder.find(Tunes.score("1/4", "C4:1 ".repeat(bars + 1)))).isEmpty();
    assertThat(SectionFinder.find(Score.EMPTY)).isEmpty();
  }
}
