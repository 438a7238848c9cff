package app.refrain.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.english.Grammar;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Plan.Aspect;
import app.refrain.music.english.Printer;
import app.refrain.music.english.ScoreText;
import app.refrain.music.english.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarPlansTest {

  @Test
  void saysWhatBarsAreLike() {
    Score score = Tunes.score("4/4", "C4:4 " + "C6:0.25 ".repeat(16).strip());

    assertThat(BarPlans.of(score, 0, 1))
        .contains(plan(Aspect.DENSITY, "sparse"), plan(Aspect.RANGE, "low"));
    assertThat(BarPlans.of(score, 1, 2))
        .contains(
            plan(Aspect.DENSITY, "busy"),
            plan(Aspect.RANGE, "high"),
            plan(Aspect.POLYPHONY, "1"),
            plan(Aspect.LOUDNESS, "medium"));
  }

  @Test
  void plansAreReadAsTheyArePrinted() throws Exception {
    Score score = Tunes.score("4/4", "C4:4 D4:4 E4:4");
    TextLayout layout =
        new TextLayout(HomeKey.of(score).score())
            .planned(
                Map.of(1, List.of(plan(Aspect.LOUDNESS, "quiet"), plan(Aspect.DENSITY, "busy"))));
    Printer printer = new Printer();
    Grammar grammar = new Grammar();
    for (List<Word> words : List.of(layout.header("new", 3, w -> true), layout.bars())) {
      words.forEach(printer::add);
      words.forEach(grammar::accept);
    }

    assertThat(printer.text()).contains("Bar 2, density busy, loudness quiet.");
    assertThat(grammar.plans())
        .as("a plan holds until another one")
        .containsExactly(plan(Aspect.DENSITY, "busy"), plan(Aspect.LOUDNESS, "quiet"));
    assertThat(ScoreText.parse(printer.text()).parts()).isEqualTo(grammar.score().parts());
  }

  private static Plan plan(Aspect aspect, String value) {
    return new Plan(aspect, value);
  }
}
