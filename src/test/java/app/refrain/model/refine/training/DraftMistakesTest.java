package app.refrain.model.refine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.draft.ArbitraryModel;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Tunes;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftMistakesTest {
  private static final Score CLEAN = Tunes.twinkle();

  private final Mistakes mistakes =
      new DraftMistakes(new ArbitraryModel(Vocabulary.STANDARD.size(), 1024));

  @Test
  void correctionsTellWhatThePieceWas() {
    Lesson lesson = mistakes.make(CLEAN, 0.3, Protection.NONE, new Random(1));
    assertThat(notes(lesson.draft())).isNotEqualTo(notes(CLEAN));
    assertThat(lesson.corrections().stream().map(Correction::clean).sorted().toList())
        .isEqualTo(notes(CLEAN));
    assertThat(lesson.corrections().stream().map(c -> c.draft().note()).sorted().toList())
        .isEqualTo(notes(lesson.draft()));
  }

  @Test
  void makesAboutAsManyAsAreAskedFor() {
    Lesson lesson = mistakes.make(CLEAN, 0.25, Protection.NONE, new Random(2));
    long wrong = lesson.corrections().stream().filter(Correction::isNeeded).count();
    // A note whose onset follows the end of the one before is a mistake more.
    assertThat(wrong).isBetween(8L, 18L);
  }

  @Test
  void leavesAPersonsNotesAlone() {
    int half = CLEAN.end() / 2;
    Lesson lesson = mistakes.make(CLEAN, 1, note -> note.note().onset() < half, new Random(3));
    assertThat(notes(lesson.draft()).stream().filter(n -> n.onset() < half))
        .containsExactlyElementsOf(notes(CLEAN).stream().filter(n -> n.onset() < half).toList());
  }

  @Test
  void areTheSameForTheSameRandomNumbers() {
    Lesson first = mistakes.make(CLEAN, 0.2, Protection.NONE, new Random(4));
    Lesson again =
        new DraftMistakes(new ArbitraryModel(Vocabulary.STANDARD.size(), 1024))
            .make(CLEAN, 0.2, Protection.NONE, new Random(4));
    assertThat(again.corrections()).isEqualTo(first.corrections());
  }

  private static List<Note> notes(Score score) {
    return score.parts().getFirst().notes().stream().sorted().toList();
  }
}
