package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
  @Test
  void risesStaysAndFalls() {
    var rate = new LearningRate(0.4, 4, 5);
    assertThat(rate.at(1, 20)).isCloseTo(0.1, within(1e-12));
    assertThat(rate.at(4, 20)).isEqualTo(0.4);
    assertThat(rate.at(16, 20)).isEqualTo(0.4);
    assertThat(rate.at(17, 20)).isCloseTo(0.32, within(1e-12));
    assertThat(rate.at(20, 20)).isCloseTo(0.08, within(1e-12));
  }

  @Test
  void staysFromTheFirstStepToTheLastWithoutRiseAndFall() {
    var rate = new LearningRate(0.4, 0, 0);
    assertThat(rate.at(1, 3)).isEqualTo(0.4);
    assertThat(rate.at(3, 3)).isEqualTo(0.4);
  }

  @Test
  void refusesAPeakThatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(Double.NaN, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(0, 0, 0));
  }
}
