package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final LearningRate RATE = new LearningRate(0.1, 0, 0.25);

  @Test
  void fallsInEqualPartsToTheLastStep() {
    assertThat(heights(Progress.start(20, RATE)).subList(14, 20))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(1.0, 5 / 6.0, 4 / 6.0, 3 / 6.0, 2 / 6.0, 1 / 6.0);
  }

  @Test
  void fallsFasterWhenTheEndComesNearer() {
    Progress halfWay = Progress.start(20, RATE).fallingTo(9);
    for (int step = 0; step < 4; step++) {
      halfWay = halfWay.afterStep(1, 1);
    }
    assertThat(halfWay.height()).isCloseTo(0.6, within(1e-12));
    assertThat(heights(halfWay.fallingTo(6)))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(0.4, 0.2);
  }

  @Test
  void isTheSameAfterItWasWritten() {
    Progress falling = Progress.start(20, RATE).fallingTo(9).afterStep(7, 0.1).withBest(2.5);
    assertThat(Progress.fromMetadata(falling.toMetadata())).isEqualTo(falling);
  }

  private static List<Double> heights(Progress from) {
    List<Double> heights = new ArrayList<>();
    for (Progress progress = from; !progress.isFinished(); ) {
      progress = progress.afterStep(1, 1);
      heights.add(progress.height());
    }
    return heights;
  }
}
