package app.refrain.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.english.Grammar;
import app.refrain.music.english.Word;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class TokenTextTest {

  @Test
  void everyTokenHasItsOwnWord() {
    Vocabulary vocabulary = Vocabulary.STANDARD;
    for (int token = 0; token < vocabulary.size(); token++) {
      Word word = vocabulary.word(token);
      if (word != null) {
        assertThat(vocabulary.token(word)).hasValue(token);
      }
    }
  }

  @Test
  void growsAtItsEndSoThatOlderWeightsStillFit() {
    assertThat(Vocabulary.first(1467).checksum()).isEqualTo("619f58151c0a1ab5");
    assertThat(Vocabulary.knows("619f58151c0a1ab5", 1467)).isTrue();
    assertThat(Vocabulary.knows("619f58151c0a1ab5", 1468)).isFalse();
  }

  @Test
  void leavesOutWhatAnOlderModelDoesNotKnow() {
    TokenWriter writer = new TokenWriter(Vocabulary.first(1467), 638);
    Score loud = Tunes.score("4/4", "C4:4");
    Score score =
        loud.withParts(
            loud.parts().stream()
                .map(p -> p.withNotes(p.notes().stream().map(n -> n.withVelocity(112)).toList()))
                .toList());
    TextLayout layout = new TextLayout(HomeKey.of(score).score());
    layout.header("new", layout.barCount(), w -> true).forEach(writer::add);
    layout.bars().forEach(writer::add);

    assertThat(Arrays.stream(writer.text().tokens()).max().orElseThrow()).isLessThan(1467);
    assertThat(
            Arrays.stream(writer.text().features())
                .flatMapToInt(Arrays::stream)
                .max()
                .orElseThrow())
        .isLessThan(638);
  }

  @Test
  void knowsWhatCollectionsCallTheirStyles() {
    assertThat(style("funk, band arrangement")).isEqualTo("funk");
    assertThat(style("fast funk drums, fill")).isEqualTo("funk");
    assertThat(style("hard rock, game music")).isEqualTo("rock");
    assertThat(style("lead sheet, swing")).isEqualTo("lead sheet swing");
    assertThat(style("jig")).isEqualTo("jig");
    assertThat(style("sacred choral with instruments")).isEqualTo("sacred choral");
    assertThat(Vocabulary.STANDARD.token(new Word.StyleIs("whale noises"))).isEmpty();
  }

  private static String style(String name) {
    return ((Word.StyleIs)
            Vocabulary.STANDARD.word(Vocabulary.STANDARD.token(new Word.StyleIs(name)).getAsInt()))
        .style();
  }

  @Test
  void takesTheNearestTempo() {
    Word.TempoIs near =
        (Word.TempoIs)
            Vocabulary.STANDARD.word(
                Vocabulary.STANDARD.token(new Word.TempoIs(500_000)).getAsInt());

    assertThat(near.microsPerQuarter()).isBetween(480_000, 520_000);
  }

  @Test
  void saysWhichMeterItDoesNotKnow() {
    TokenWriter writer = new TokenWriter(Vocabulary.STANDARD);

    assertThatThrownBy(() -> writer.add(new Word.MeterIs(Meter.parse("23/8"))))
        .isInstanceOf(UnknownWordException.class)
        .hasMessage("The models do not know the meter 23/8");
  }

  @Test
  void movesEveryKeyHomeAndBack() {
    for (int fifths = -7; fifths <= 7; fifths++) {
      for (var mode : Key.Mode.values()) {
        var key = new Key(fifths, mode);
        int semitones = HomeKey.semitones(key);
        assertThat(semitones).isBetween(-6, 5);
        assertThat(key.transpose(semitones).fifths()).isZero();
      }
    }
  }

  @Test
  void takesTheKeyFromTheNotesWhereNoneIsSaid() {
    Score score = Tunes.score("4/4", "D5:1 E5:1 F#5:1 G5:1 A5:1 B5:1 C#6:1 D6:1 A5:1 F#5:1 D5:2");

    assertThat(HomeKey.of(score).semitones()).isEqualTo(-2);
  }

  @Test
  void leavesNothingOutWhenCellsAreWrittenLast() {
    for (Score drawn : RandomScores.onGrid(Quantizer.STEP, 50).toList()) {
      Score score = HomeKey.of(drawn).score();
      TextLayout layout = new TextLayout(score);
      int bar = layout.barCount() / 2;
      BiPredicate<Integer, Integer> open = (b, slot) -> b >= bar && (b + slot) % 2 == 0;
      Grammar grammar = new Grammar();
      for (List<Word> words :
          List.of(
              layout.header("infill", layout.barCount(), w -> true),
              layout.firstPass(open),
              layout.secondPass(open))) {
        words.forEach(grammar::accept);
      }

      assertThat(grammar.score().parts()).isEqualTo(score.parts());
    }
  }
}
