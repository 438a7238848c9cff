package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.Spelling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTextTest {

  static Stream<Score> scores() {
    return Stream.concat(RandomScores.onGrid(Quantizer.STEP, 300), RandomScores.free(300));
  }

  @ParameterizedTest
  @MethodSource("scores")
  void readsWhatItPrints(Score score) throws MalformedScoreException {
    assertThat(ScoreText.parse(ScoreText.print(score))).isEqualTo(Words.sayable(score));
  }

  @ParameterizedTest
  @MethodSource("scores")
  void printsWhatItRead(Score score) throws MalformedScoreException {
    String text = ScoreText.print(score);

    assertThat(ScoreText.print(ScoreText.parse(text))).isEqualTo(text);
  }

  @Test
  void printsAScoreThatIsOnTheGridAsItIs() throws MalformedScoreException {
    String text =
        """
        Title: Two bars
        Style: jig. Key: G major. Meter: 6/8. Tempo: 112. Parts: flute, guitar (nylon guitar), drums.
        Bar 1, section A, chord G.
        flute: G4 quarter, B4 eighth, D5 dotted quarter.
        guitar: G3 B3 D4 dotted quarter, G3 B3 D4 dotted quarter.
        Bar 2, on 4 chord D7/F#.
        flute: on 2 f F#5 eighth.
        drums: kick eighth, on 3 f closed hat sixteenth.
        """;

    assertThat(ScoreText.print(ScoreText.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void keepsHowNotesAreSpelled(Score score) throws MalformedScoreException {
    Score sayable = Words.sayable(score);

    assertThat(names(ScoreText.parse(ScoreText.print(score)))).isEqualTo(names(sayable));
  }

  private static List<String> names(Score score) {
    Spelling spelling = new Spelling(score);
    return score.parts().stream()
        .filter(part -> !part.drums())
        .flatMap(part -> part.notes().stream())
        .map(note -> note.onset() + " " + note.duration() + " " + spelling.of(note))
        .sorted()
        .toList();
  }

  @Test
  void spellsANoteOnItsOwnOnlyWhereItsKeyDoesNot() throws MalformedScoreException {
    Score score = ScoreText.parse("Key: D major. Parts: flute. Bar 1. flute: C#4 half, Db4 half.");

    assertThat(score.parts().getFirst().notes())
        .extracting(Note::spelling)
        .containsExactly(null, PitchClassName.parse("Db"));
    assertThat(ScoreText.print(score)).contains("flute: C#4 half, Db4 half.");
  }

  @Test
  void writesChordsAndSectionsWithoutNotes() throws MalformedScoreException {
    Score score = Score.EMPTY.withChords(List.of(new ChordChange(0, ChordSymbol.NONE)));

    assertThat(ScoreText.parse(ScoreText.print(score))).isEqualTo(score);
  }
}
