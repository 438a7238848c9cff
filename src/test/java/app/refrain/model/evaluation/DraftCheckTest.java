package app.refrain.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.training.Corpus;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DraftCheckTest {
  private static final List<Corpus.Piece> PIECES =
      List.of(new Corpus.Piece("a.mid", "test", "walks", TinyCorpus.walk(16, 1)));

  @Test
  void countsEachTaskInTurn() {
    List<DraftRow> rows = rows(seed -> seed, 10);
    assertThat(rows)
        .extracting(DraftRow::task)
        .containsExactly("new", "continue", "infill", "harmonize", "vary");
    assertThat(rows).extracting(DraftRow::drafts).containsOnly(2);
  }

  @Test
  void findsThatTheSeedWasChanged() {
    DraftRow infill = rows(DraftCheckTest::withoutFirstNote, 5).get(2);
    assertThat(infill.kept()).isZero();
    assertThat(rows(seed -> seed, 5).get(2).kept()).isEqualTo(1);
  }

  @Test
  void findsThatThereAreTooManyBars() {
    assertThat(rows(seed -> TinyCorpus.walk(30, 2), 5)).extracting(DraftRow::exact).containsOnly(0);
  }

  @Test
  void findsThatPartsAreMissing() {
    // Nobody wrote the guitar that the flute was to be harmonized with.
    assertThat(rows(seed -> seed, 5).get(3).parts()).isZero();
  }

  @Test
  void countsWhatFailsAsNothingThatHolds() {
    Composer failing =
        (request, listener) -> {
          throw new CompositionException("no");
        };
    assertThat(new DraftCheck(failing, line -> {}).rows(PIECES, 1))
        .containsExactly(new DraftRow("new", 1, 0, 0, 0, 0));
  }

  private static Score withoutFirstNote(Score score) {
    return score.withParts(
        score.parts().stream()
            .map(
                p -> {
                  List<Note> notes = new ArrayList<>(p.notes());
                  notes.removeFirst();
                  return p.withNotes(notes);
                })
            .toList());
  }

  private static List<DraftRow> rows(UnaryOperator<Score> writing, int count) {
    Composer composer =
        (request, listener) -> {
          Score draft = writing.apply(request.seed());
          String text = ScoreText.print(draft);
          return new Composition(
              draft, draft, text, text, List.of(), List.of(), new Composition.Timings(0, 0, 0));
        };
    return new DraftCheck(composer, line -> {}).rows(PIECES, count);
  }
}
