package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.music.Excerpt;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hybrid, with models that learnt nothing. */
class RefiningTest {

  private static final int SEED_BARS = 2;
  private static final int NEW_BARS = 20;
  private static final Score SEED = Excerpt.bars(Duet.ODE_TO_JOY, 0, SEED_BARS);

  @TempDir private static Path folder;
  private static Models models;

  @BeforeAll
  static void load() throws IOException {
    models = Models.load(TinyModels.write(folder));
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static Composition compose(double refinement) throws CompositionException {
    return compose(refinement, CompositionListener.SILENT);
  }

  private static Composition compose(double refinement, CompositionListener listener)
      throws CompositionException {
    CompositionRequest request =
        new CompositionRequest(
            Task.CONTINUE,
            Engine.HYBRID,
            SEED,
            NEW_BARS,
            0,
            0,
            List.of(),
            Wishes.NONE,
            new Sampling(1, 1, refinement, 5));
    return models.composer().compose(request, listener);
  }

  @Test
  void writesBarsAnewAndKeepsThePersons() throws CompositionException {
    Composition composition = compose(1);

    assertThat(composition.changes()).anyMatch(change -> change.rewrite() > 0);
    int end = SEED.bars().get(SEED_BARS).start();
    for (int slot = 0; slot < SEED.parts().size(); slot++) {
      List<Note> notes = composition.result().parts().get(slot).notes();
      assertThat(notes.stream().filter(n -> n.onset() < end))
          .isEqualTo(SEED.parts().get(slot).notes());
      int last = SEED.bars().get(SEED_BARS + NEW_BARS).start();
      assertThat(notes).allMatch(n -> n.end() <= last);
    }
  }

  @Test
  void tellsEveryNoteThatDiffersFromTheDraft() throws CompositionException {
    Composition composition = compose(1);

    for (int slot = 0; slot < SEED.parts().size(); slot++) {
      int index = slot;
      List<NoteChange> changes =
          composition.changes().stream().filter(c -> c.part() == index).toList();
      Set<Note> refined = new HashSet<>(composition.draft().parts().get(slot).notes());
      changes.stream().map(NoteChange::from).forEach(refined::remove);
      changes.stream().map(NoteChange::to).filter(to -> to != null).forEach(refined::add);
      assertThat(refined).isEqualTo(notes(composition.result(), slot));
    }
  }

  private static Set<Note> notes(Score score, int slot) {
    Part part = score.parts().get(slot);
    return new HashSet<>(part.notes());
  }

  @Test
  void takesAtHalfStrengthNothingThatItDoesNotTakeAtFull() throws CompositionException {
    Composition full = compose(1);

    assertThat(compose(0).result()).isEqualTo(full.draft());
    assertThat(compose(0.5).changes())
        .isEqualTo(full.changes().stream().filter(c -> c.strength() <= 0.5).toList());
  }

  @Test
  void takesRewrittenPhrasesTogether() throws CompositionException {
    List<NoteChange> rewritten =
        compose(1).changes().stream().filter(c -> c.rewrite() > 0).toList();

    assertThat(rewritten.stream().map(NoteChange::rewrite).distinct()).hasSizeGreaterThan(1);
    assertThat(rewritten.stream().map(NoteChange::strength).distinct()).hasSize(1);
  }

  @Test
  void composesTheSameAgain() throws CompositionException {
    assertThat(compose(1).result()).isEqualTo(compose(1).result());
  }

  @Test
  void canBeCancelledWhenTheDraftIsThere() {
    CompositionListener impatient =
        new CompositionListener() {
          private int bars;

          @Override
          public void barWritten(BarWritten bar) {
            bars = bar.done();
          }

          @Override
          public boolean isCancelled() {
            return bars == NEW_BARS;
          }
        };

    assertThatExceptionOfType(CompositionException.Cancelled.class)
        .isThrownBy(() -> compose(1, impatient));
  }
}
