package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
  @Test
  void risesStaysAndFalls() {
    var rate = new LearningRate(0.4, 4, 0.25);
    assertThat(rate.at(1, 1)).isCloseTo(0.1, within(1e-12));
    assertThat(rate.at(4, 1)).isEqualTo(0.4);
    assertThat(rate.at(16, 1)).isEqualTo(0.4);
    assertThat(rate.at(17, 0.8)).isCloseTo(0.32, within(1e-12));
  }

  @Test
  void refusesAPeakThatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(Double.NaN, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(0, 0, 0));
  }

  @Test
  void refusesAFallLongerThanTheTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(0.1, 0, 1.1));
  }
}
