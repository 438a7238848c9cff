package app.refrain.model.refine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.RefinerBatch;
import app.refrain.model.refine.Target;
import app.refrain.model.refine.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefinerLessonsTest {
  private static final RefinerLessons LESSONS =
      new RefinerLessons(Tunes.all(), new RandomDamage(), 300, 7);

  @Test
  void aStepsBatchIsTheSameWheneverItIsAskedFor() {
    assertThat(targets(LESSONS.batch(3))).isEqualTo(targets(LESSONS.batch(3)));
    assertThat(targets(LESSONS.batch(3))).isNotEqualTo(targets(LESSONS.batch(4)));
  }

  @Test
  void batchesHaveAboutAsManyNotesAsWanted() {
    assertThat(LESSONS.batch(1).noteCount()).isBetween(300, 400);
  }

  private static List<List<Target>> targets(RefinerBatch batch) {
    return batch.examples().stream().map(e -> e.targets()).toList();
  }
}
