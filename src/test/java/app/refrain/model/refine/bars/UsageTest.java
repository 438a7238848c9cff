package app.refrain.model.refine.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UsageTest {

  private static final int[] SEQUENCE = {1, 2, 1, 2};

  private final Usage usage = new Usage(2, 10);

  @Test
  void addsATenthToEveryCount() {
    usage.count(SEQUENCE, 0, 1);

    Tally nats = usage.surprisal(new int[] {1, 2}, 0);

    assertThat(nats.count()).isEqualTo(1);
    assertThat(nats.sum()).isCloseTo(-Math.log(2.1 / 3), within(1e-12));
  }

  @Test
  void looksAtRunsThatEndInTheBarsOnly() {
    assertThat(usage.surprisal(SEQUENCE, 2).count()).isEqualTo(2);
    assertThat(usage.surprisal(SEQUENCE, 0).count()).isEqualTo(3);
  }

  @Test
  void forgetsWhatIsTakenBack() {
    Tally before = usage.surprisal(SEQUENCE, 0);
    usage.count(SEQUENCE, 0, 1);
    usage.count(SEQUENCE, 0, -1);

    assertThat(usage.surprisal(SEQUENCE, 0)).isEqualTo(before);
  }
}
