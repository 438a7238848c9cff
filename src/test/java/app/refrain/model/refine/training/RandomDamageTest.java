package app.refrain.model.refine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Tunes;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomDamageTest {
  private static final Score CLEAN = Tunes.all().get(1);

  @Test
  void damagesTheGivenShareOfNotes() {
    Lesson lesson = damage(0.2, Protection.NONE);
    long mistakes = lesson.corrections().stream().filter(Correction::isNeeded).count();
    assertThat((double) mistakes / CLEAN.noteCount()).isCloseTo(0.2, within(0.01));
  }

  @Test
  void damagesNothingAtRateZero() {
    assertThat(damage(0, Protection.NONE).draft()).isEqualTo(CLEAN);
  }

  @Test
  void correctionsRestoreTheCleanMusic() {
    Lesson lesson = damage(0.25, Protection.NONE);
    List<Note> restored = new ArrayList<>();
    lesson.corrections().stream()
        .map(Correction::clean)
        .filter(n -> n != null)
        .forEach(restored::add);
    assertThat(CLEAN.parts().getFirst().withNotes(restored)).isEqualTo(CLEAN.parts().getFirst());
  }

  @Test
  void keepsOnsetsInTheirBars() {
    var bars = CLEAN.bars();
    assertThat(damage(0.25, Protection.NONE).corrections())
        .filteredOn(c -> c.clean() != null)
        .allMatch(c -> bars.indexAt(c.draft().note().onset()) == bars.indexAt(c.clean().onset()));
  }

  @Test
  void sparesAPersonsNotes() {
    Lesson lesson = damage(0.25, note -> note.note().onset() < 3840);
    assertThat(lesson.corrections())
        .filteredOn(c -> c.clean() != null && c.clean().onset() < 3840)
        .noneMatch(Correction::isNeeded);
  }

  @Test
  void equalSeedsDamageEqually() {
    assertThat(damage(0.25, Protection.NONE).draft())
        .isEqualTo(damage(0.25, Protection.NONE).draft());
  }

  private static Lesson damage(double rate, Protection protection) {
    return new RandomDamage().make(CLEAN, rate, protection, new SplittableRandom(5));
  }
}
