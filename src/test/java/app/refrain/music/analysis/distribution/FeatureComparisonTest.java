package app.refrain.music.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureComparisonTest {

  private static double[] gaussian(double mean, int n) {
    Random random = new Random(7);
    return random.doubles(n).map(u -> mean + random.nextGaussian()).toArray();
  }

  @Test
  void equalDistributionsOverlapWholly() {
    FeatureComparison same = FeatureComparison.ofDistances(gaussian(5, 2000), gaussian(5, 2000));

    assertThat(same.overlap()).isEqualTo(1, within(0.001));
    assertThat(same.divergence()).isEqualTo(0, within(0.001));
  }

  @Test
  void bellCurvesTwoDeviationsApartOverlapByAThird() {
    // Two unit Gaussians at distance d: overlap 2 Phi(-d / 2) = 0.3173, divergence d^2 / 2 = 2.
    FeatureComparison apart =
        FeatureComparison.ofDistances(gaussian(0, 20_000), gaussian(2, 20_000));

    assertThat(apart.overlap()).isEqualTo(0.3173, within(0.03));
    assertThat(apart.divergence()).isEqualTo(2, within(0.3));
  }

  @Test
  void distancesThatNeverMeetOverlapNowhere() {
    double[] near = {0, 0.1, 0.2, 0.1};
    double[] far = {100, 100.1, 100.2, 100.1};

    assertThat(FeatureComparison.ofDistances(near, far).overlap()).isLessThan(0.01);
    assertThat(FeatureComparison.ofDistances(near, far).divergence()).isGreaterThan(5);
  }

  @Test
  void copesWithPiecesThatAreAllTheSame() {
    List<double[]> same = List.of(new double[] {3}, new double[] {3}, new double[] {3});

    assertThat(FeatureComparison.of(same, same).overlap()).isEqualTo(1, within(0.01));
  }

  @Test
  void needsTwoRealPieces() {
    List<double[]> one = List.of(new double[] {3});

    assertThatThrownBy(() -> FeatureComparison.of(one, one))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void densityHasScottsBandwidthAndTheAreaOne() {
    double[] sample = {1, 2, 3, 4};
    Grid grid = Grid.over(sample, sample);

    // Standard deviation sqrt(5 / 3) times 4 to the power of -1/5.
    assertThat(KernelDensity.bandwidth(sample)).isEqualTo(1.2910 * 0.7579, within(1e-4));
    double area = 0;
    for (double density : KernelDensity.estimate(sample, grid)) {
      area += density * grid.step();
    }
    assertThat(area).isEqualTo(1, within(0.001));
  }
}
