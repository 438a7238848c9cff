package app.refrain.model.refine.bars;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.Tunes;
import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChoiceTest {

  private static final String STEPS = "C4/12 D4/12 E4/12 F4/12 ";
  private static final String LEAPS = "C4/12 C6/12 D3/12 F5/12 ";
  private static final String UNEVEN = "C4/18 D4/6 E4/18 F4/6 ";

  private static Take take(String bars) {
    return Take.of(tune(bars), 0, 2);
  }

  private static Score tune(String bars) {
    return Tunes.score(Tunes.line("flute", bars));
  }

  private static List<Double> risks(Take seed, String... versions) {
    List<Take> takes = List.of(versions).stream().map(BarChoiceTest::take).toList();
    return new BarChoice(seed, List.of(takes.getFirst()))
        .risks(takes).stream().map(Risk::total).toList();
  }

  @Test
  void findsLeastRiskInAVersionLikeTheOthers() {
    List<Double> risks = risks(null, LEAPS + LEAPS, STEPS + STEPS, STEPS + STEPS, STEPS + STEPS);

    assertThat(risks.get(1)).isLessThan(risks.get(0)).isEqualTo(risks.get(2));
  }

  @Test
  void expectsWhatTheSeedDoes() {
    Take seed = take(UNEVEN + UNEVEN);

    List<Double> risks =
        risks(seed, STEPS + STEPS, UNEVEN + UNEVEN, STEPS + STEPS, UNEVEN + UNEVEN);

    assertThat(risks.get(1)).isLessThan(risks.get(0));
  }

  @Test
  void saysWhetherMelodyOrRhythmIsUnlikeTheRest() {
    List<Take> takes =
        List.of(
            take(UNEVEN + UNEVEN), take(STEPS + STEPS), take(STEPS + STEPS), take(STEPS + STEPS));
    List<Risk> risks = new BarChoice(null, List.of(takes.getFirst())).risks(takes);

    assertThat(risks.getFirst().faultBeside(risks.get(1))).contains("rhythm");
  }

  @Test
  void countsAnEndWithoutRestAsWorseThanUsualDeviations() {
    List<Take> takes =
        List.of(
            take(UNEVEN + UNEVEN), take(STEPS + STEPS), take(STEPS + STEPS), take(STEPS + STEPS));
    List<Risk> risks = new BarChoice(null, List.of(takes.getFirst())).risks(takes);
    Risk restless = risks.get(1).withEnd(false);
    Risk atRest = risks.get(1).withEnd(true);

    assertThat(restless.total()).isGreaterThan(atRest.total() + 1);
    assertThat(restless.faultBeside(atRest)).contains("come to rest");
    assertThat(atRest.total()).isEqualTo(risks.get(1).total());
  }

  @Test
  void givesEqualVersionsNoRiskAtAll() {
    assertThat(risks(null, STEPS + STEPS, STEPS + STEPS)).containsOnly(0.0);
  }
}
