package app.refrain.model.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Score;
import app.refrain.music.arrangement.Style;
import app.refrain.music.arrangement.StyleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnsemblesTest {

  static List<String> styles() {
    return Wishes.knownStyles();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyStyleIsPlayedByAnEnsembleThatCanBeComposedFor(String style) {
    String wish = style.equals("variations") ? "theme and variations" : style;
    Wishes music = WishReader.read(wish).music();

    assertThat(music.parts()).isNotEmpty();
    assertThat(music.meter()).isNotNull();
    assertThat(music.tempo()).isBetween(50.0, 260.0);
    CompositionRequest request =
        new CompositionRequest(
            Task.NEW, Engine.LLM, Score.EMPTY, 8, 0, 0, List.of(), music, new Sampling(1, 1, 0, 1));
    assertThatCode(request::check).doesNotThrowAnyException();
  }

  @Test
  void bandsPlayAsTheArrangersBookHasThem() {
    Style rock =
        StyleBook.styles().stream().filter(s -> s.name().equals("rock")).findFirst().orElseThrow();

    assertThat(Ensembles.of("rock", instrument -> false))
        .containsExactly(
            "melody (" + rock.melody().getFirst() + ")",
            "chords (" + rock.chords().getFirst() + ")",
            "bass (" + rock.bass().getFirst() + ")",
            "drums");
    assertThat(Ensembles.tempo("rock", 0)).contains((long) rock.slowest());
    assertThat(Ensembles.tempo("rock", 1)).contains((long) rock.fastest());
  }

  @Test
  void theNextInstrumentOfARolePlaysForOneThatShallNot() {
    assertThat(Ensembles.of("pop", "voice"::equals)).first().isEqualTo("melody (alto saxophone)");
  }
}
