package app.refrain.music.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void isAboutTwoStandardErrorsWideOnEitherSide() {
    double[] sample = new Random(1).doubles(400).map(u -> u * Math.sqrt(12)).toArray();

    Interval interval = Interval.ofMean(sample);

    // Uniform with deviation 1: standard error 0.05, 1.96 of them to each side.
    assertThat(interval.high() - interval.low()).isEqualTo(2 * 1.96 * 0.05, within(0.02));
    assertThat(interval.mean()).isBetween(interval.low(), interval.high());
  }

  @Test
  void isAPointWhereAllValuesAreTheSame() {
    assertThat(Interval.ofMean(new double[] {2, 2, 2})).isEqualTo(new Interval(2, 2, 2));
  }

  @Test
  void isTheSameEachTime() {
    double[] sample = {1, 5, 2, 8};

    assertThat(Interval.ofMean(sample)).isEqualTo(Interval.ofMean(sample));
  }

  @Test
  void knowsWhetherZeroIsOutside() {
    assertThat(new Interval(1, 0.5, 2).isClearOfZero()).isTrue();
    assertThat(new Interval(-1, -2, -0.5).isClearOfZero()).isTrue();
    assertThat(new Interval(1, -0.5, 2).isClearOfZero()).isFalse();
  }

  @Test
  void needsASample() {
    assertThatThrownBy(() -> Interval.ofMean(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
