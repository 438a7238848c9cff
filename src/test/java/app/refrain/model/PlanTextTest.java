package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.english.Plan;
import app.refrain.music.english.Plan.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTextTest {

  @Test
  void readsSectionsPlansAndChords() throws Exception {
    var sections =
        PlanText.read(
            "bars 1-8: section A, density sparse, loudness quiet, chords C G Am F/C;\n"
                + "Bar 9: section Chorus, polyphony 4");

    assertThat(sections).hasSize(2);
    SectionPlan first = sections.getFirst();
    assertThat(first.fromBar()).isEqualTo(1);
    assertThat(first.toBar()).isEqualTo(8);
    assertThat(first.section()).isEqualTo("A");
    assertThat(first.plans())
        .containsExactly(new Plan(Aspect.DENSITY, "sparse"), new Plan(Aspect.LOUDNESS, "quiet"));
    assertThat(first.chords()).extracting(Object::toString).containsExactly("C", "G", "Am", "F/C");
    assertThat(sections.getLast().toBar()).isEqualTo(9);
    assertThat(sections.getLast().section()).isEqualTo("Chorus");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "density busy | should begin with its bars",
        "bars 8-1: density busy | bars 8-1 are no bars",
        "bars 1-2: density heavy | density is one of sparse, medium, busy, not heavy",
        "bars 1-2: colour red | is not one of section, chords, density, range, polyphony, loudness",
        "bars 1-2: chords C H | \"H\" is no chord such as Am7",
        "bars 1-2: section a.b | a section has a name"
      })
  void saysWhatItCannotRead(String text, String message) {
    assertThatThrownBy(() -> PlanText.read(text))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesALongPlanBeforeItIsRead() {
    assertThatThrownBy(() -> PlanText.read("x".repeat(PlanText.MAX_LENGTH + 1)))
        .hasMessage("plan: at most 10,000 characters, not 10,001");
  }
}
