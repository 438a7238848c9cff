package app.refrain.studio.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

  @Test
  void candidatesDifferInTheirRandomSeedAlone() {
    assertThat(order(41L, 0.5, 3).randomSeeds()).containsExactly(41L, 42L, 43L);
  }

  @Test
  void knowsTheNextCandidateOfTheSameOrder() {
    assertThat(order(42L, 0.5, 1).goesOnFrom(order(41L, 0.5, 1))).isTrue();
    assertThat(order(41L, 0.5, 1).goesOnFrom(order(42L, 0.5, 1))).isFalse();
    assertThat(order(42L, 0, 1).goesOnFrom(order(41L, 0.5, 1))).isFalse();
  }

  @Test
  void drawsAnotherRandomSeedEachTimeUnlessItIsLocked() {
    Order locked = order(7L, 0.5, 1);
    assertThat(locked.randomSeeds()).isEqualTo(locked.randomSeeds());
    Order free = locked.withFreeSeed();
    assertThat(free.randomSeeds()).isNotEqualTo(free.randomSeeds());
  }

  @Test
  void whatWasAskedForCanBeAskedForAgain() throws Exception {
    CompositionRequest request = order(7L, 0.5, 1).request(piece(), 7);
    assertThat(Order.of(request).request(piece(), 7)).isEqualTo(request);
    assertThat(Order.of(request).randomSeeds()).containsExactly(7L);
  }

  @Test
  void asksForAllAdviceToChooseFromOrForNone() throws Exception {
    assertThat(order(1L, 0.3, 1).request(piece(), 1).sampling().refinement()).isEqualTo(1);
    assertThat(order(1L, 0, 1).request(piece(), 1).sampling().refinement()).isZero();
  }

  @Test
  void aNewPieceTakesNothingFromTheOldOne() throws Exception {
    assertThat(Order.usual(Task.NEW, 8).request(piece(), 1).seed()).isEqualTo(Score.EMPTY);
  }

  private static Order order(Long seed, double refinement, int candidates) {
    return new Order(
        Task.CONTINUE,
        Engine.HYBRID,
        4,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        Wishes.NONE,
        Sampling.USUAL_TEMPERATURE,
        refinement,
        seed,
        candidates);
  }

  private static Score piece() throws Exception {
    return ScoreText.parse("Parts: flute. Bar 1. flute: C5 whole.");
  }
}
