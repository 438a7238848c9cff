package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.text.HomeKey;
import app.refrain.model.text.TextLayout;
import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.arrangement.Arranger;
import app.refrain.music.arrangement.Style;
import app.refrain.music.arrangement.StyleBook;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementsTest {

  static List<Style> styles() {
    return StyleBook.styles();
  }

  @Test
  void knowsAtLeastTwentyFourStylesByTheNamesThatTheModelsKnow() {
    assertThat(styles()).hasSizeGreaterThanOrEqualTo(24);
    for (Style style : styles()) {
      assertThat(Vocabulary.STANDARD.token(new Word.StyleIs(style.name()))).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void dressesATuneInWordsThatTheModelsKnow(Style style) {
    for (int seed = 0; seed < 10; seed++) {
      Score score = Arranger.dress(tune(style), style, new Random(seed)).orElseThrow();
      TokenWriter writer = new TokenWriter(Vocabulary.STANDARD);
      TextLayout layout = new TextLayout(HomeKey.of(score).score());
      layout.header("new", layout.barCount(), w -> true).forEach(writer::add);
      layout.bars().forEach(writer::add);

      assertThat(writer.size()).isPositive();
      assertThat(score.parts()).hasSizeGreaterThanOrEqualTo(2);
      for (Part part : score.parts()) {
        InstrumentRange range = InstrumentRange.of(part);
        assertThat(part.notes()).allMatch(n -> range.contains(n.pitch()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void keepsTheTunesNotesInStylesThatDoNotSwing(Style style) {
    Score tune = tune(style);
    Score score = Arranger.dress(tune, style, new Random(1)).orElseThrow();
    if (!style.swings()) {
      assertThat(score.parts().getFirst().notes().stream().map(n -> n.onset() + ":" + n.duration()))
          .isEqualTo(
              tune.parts().getFirst().notes().stream()
                  .map(n -> n.onset() + ":" + n.duration())
                  .toList());
    }
  }

  @Test
  void bassPlaysTheRootWhereTheChordChanges() {
    Style rock = style("rock");
    Score score = Arranger.dress(tune(rock), rock, new Random(3)).orElseThrow();
    Part bass =
        score.parts().stream().filter(p -> p.name().equals("bass")).findFirst().orElseThrow();

    int bar = rock.meter().barLength();
    for (int i = 0; i < 15; i++) {
      int at = i * bar;
      assertThat(bass.notes().stream().filter(n -> n.onset() == at).map(n -> n.pitch() % 12))
          .containsExactly(i % 2 == 0 ? 0 : 7);
    }
  }

  @Test
  void givesTheSameForTheSameRandomSeed() {
    Style funk = style("funk");

    assertThat(Arranger.dress(tune(funk), funk, new Random(5)))
        .isEqualTo(Arranger.dress(tune(funk), funk, new Random(5)));
  }

  @Test
  void leavesTunesInOtherMetersAlone() {
    assertThat(Arranger.dress(tune(style("waltz")), style("rock"), new Random(1))).isEmpty();
  }

  private static Style style(String name) {
    return styles().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** Sixteen bars of quarters over C and G in turn. */
  private static Score tune(Style style) {
    int bar = style.meter().barLength();
    int quarters = 16 * bar / Score.TICKS_PER_QUARTER;
    String notes = "C5:1 E5:1 ".repeat(quarters / 2).strip();
    Score score = Tunes.score(style.meter().toString(), notes);
    List<ChordChange> chords = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      chords.add(new ChordChange(i * bar, ChordSymbol.parse(i % 2 == 0 ? "C" : "G").orElseThrow()));
    }
    return score.withChords(chords);
  }
}
