package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.judge.TinyJudge;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hybrid whose phrases a judge chooses, with models that learnt nothing. */
class JudgingTest {

  private static final Score SEED = Duet.ODE_TO_JOY;
  private static final int KEPT = 1;

  @TempDir private static Path folder;
  private static Models models;

  @BeforeAll
  static void load() throws IOException {
    TinyModels.write(folder);
    TinyJudge.write(folder.resolve("judge"));
    models = Models.load(folder);
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static Composition compose(Task task, double refinement) throws CompositionException {
    boolean fills = task == Task.INFILL || task == Task.HARMONIZE || task == Task.VARY;
    CompositionRequest request =
        new CompositionRequest(
            task,
            Engine.HYBRID,
            task == Task.NEW ? Score.EMPTY : SEED,
            8,
            2,
            3,
            fills && task != Task.HARMONIZE ? List.of("Chords") : List.of(),
            task == Task.HARMONIZE ? List.of("Melody") : List.of(),
            List.of(),
            Wishes.NONE,
            new Sampling(1, 1, refinement, 3));
    return models.composer().compose(request, CompositionListener.SILENT);
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void choosesPhrasesInEveryTask(Task task) throws CompositionException {
    Composition composition = compose(task, 1);

    assertThat(composition.changes()).anyMatch(change -> change.rewrite() > 0);
    assertThat(composition.models()).extracting(ModelId::role).contains("judge");
    assertThat(compose(task, 1).result()).isEqualTo(composition.result());
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void keepsThePersonsNotes(Task task) throws CompositionException {
    Score result = compose(task, 1).result();

    switch (task) {
      case NEW -> assertThat(result.barCount()).isLessThanOrEqualTo(8);
      case CONTINUE -> {
        for (int slot = 0; slot < SEED.parts().size(); slot++) {
          assertThat(result.parts().get(slot).notes().stream().filter(n -> n.onset() < SEED.end()))
              .isEqualTo(SEED.parts().get(slot).notes());
        }
      }
      default ->
          assertThat(result.parts().get(KEPT).notes()).isEqualTo(SEED.parts().get(KEPT).notes());
    }
    if (task == Task.INFILL) {
      int from = SEED.bars().get(1).start();
      int to = SEED.bars().get(3).start();
      assertThat(result.parts().getFirst().notes().stream().filter(n -> isOutside(n, from, to)))
          .isEqualTo(
              SEED.parts().getFirst().notes().stream()
                  .filter(n -> isOutside(n, from, to))
                  .toList());
    }
  }

  private static boolean isOutside(Note note, int from, int to) {
    return note.onset() < from || note.onset() >= to;
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void takesAtLessStrengthNothingThatItDoesNotTakeAtFull(Task task) throws CompositionException {
    Composition full = compose(task, 1);

    assertThat(compose(task, 0).result()).isEqualTo(full.draft());
    assertThat(compose(task, 0.5).changes())
        .isEqualTo(full.changes().stream().filter(c -> c.strength() <= 0.5).toList());
  }
}
