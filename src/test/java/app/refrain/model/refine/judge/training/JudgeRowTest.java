package app.refrain.model.refine.judge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JudgeRowTest {

  @Test
  void gainsNothingWhereAllEnergiesAreEqual() {
    assertThat(JudgeRow.gain(new double[] {2, 2, 2, 2, 2}, 3)).isCloseTo(0, within(1e-12));
  }

  /** However sure, choosing one of K makes nothing more than K times as likely. */
  @Test
  void gainsAtMostTheLogarithmOfTheSamples() {
    double[] energies = {-100, 0, 0, 0, 0, 0, 0, 0, 0};

    assertThat(JudgeRow.gain(energies, 8)).isCloseTo(Math.log(8), within(1e-9));
  }

  @Test
  void losesWhereTheRealOneHasMoreEnergy() {
    assertThat(JudgeRow.gain(new double[] {1, 0, 0}, 2))
        .isCloseTo(Math.log(2 * Math.exp(-1) / (1 + Math.exp(-1))), within(1e-12));
  }
}
