package app.refrain.studio.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

  @Test
  void candidatesDifferInTheirRandomSeedAlone() throws Exception {
    List<CompositionRequest> requests = order(41L, 0.5, 3).requests(piece());
    assertThat(requests).extracting(r -> r.sampling().randomSeed()).containsExactly(41L, 42L, 43L);
    assertThat(requests).allMatch(r -> r.bars() == 4 && r.task() == Task.CONTINUE);
  }

  @Test
  void drawsAnotherRandomSeedEachTimeUnlessItIsLocked() throws Exception {
    Order free = order(null, 0.5, 1);
    assertThat(free.requests(piece())).isNotEqualTo(free.requests(piece()));
    Order locked = order(7L, 0.5, 1);
    assertThat(locked.requests(piece())).isEqualTo(locked.requests(piece()));
  }

  @Test
  void asksForAllAdviceToChooseFromOrForNone() throws Exception {
    assertThat(order(1L, 0.3, 1).requests(piece()).getFirst().sampling().refinement()).isEqualTo(1);
    assertThat(order(1L, 0, 1).requests(piece()).getFirst().sampling().refinement()).isZero();
  }

  @Test
  void aNewPieceTakesNothingFromTheOldOne() throws Exception {
    Order order = Order.usual(Task.NEW, 8);
    assertThat(order.requests(piece()).getFirst().seed()).isEqualTo(Score.EMPTY);
  }

  private static Order order(Long seed, double refinement, int candidates) {
    return new Order(
        Task.CONTINUE,
        Engine.HYBRID,
        4,
        0,
        0,
        List.of(),
        Wishes.NONE,
        0.9,
        refinement,
        seed,
        candidates);
  }

  private static Score piece() throws Exception {
    return ScoreText.parse("Parts: flute. Bar 1. flute: C5 whole.");
  }
}
