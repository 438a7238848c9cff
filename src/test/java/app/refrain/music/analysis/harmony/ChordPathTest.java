package app.refrain.music.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChordPathTest {

  private static final List<Beat> ONE_BAR = Beat.upTo(4 * Score.TICKS_PER_QUARTER, Score.EMPTY);

  @Test
  void staysWhereAChangeCostsMoreThanItGains() {
    double[][] fits = {{1, 0}, {0, 1}, {1, 0}, {1, 0}};

    assertThat(ChordPath.best(ONE_BAR, fits)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void changesAsSoonAsItPays() {
    double[][] fits = {{1, 0}, {1, 0}, {0, 1}, {0, 1}};

    assertThat(ChordPath.best(ONE_BAR, fits)).containsExactly(0, 0, 1, 1);
  }
}
