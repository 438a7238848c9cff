package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.MalformedScoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationReaderTest {

  @ParameterizedTest
  @CsvSource({
    "quarter note, 12",
    "Quarters, 12",
    "crotchet, 12",
    "dotted-crotchet, 18",
    "quavers, 6",
    "semiquaver, 3",
    "minim, 24",
    "semibreve, 48",
    "breve, 96",
    "8th note, 6",
    "16th, 3",
    "1/4 note, 12",
    "eighth-note triplet, 4",
    "triplet eighth notes, 4",
    "quarter tied to a sixteenth, 15",
    "quarter note + eighth note, 18",
    "whole tied whole tied quarter, 108",
    "dotted whole, 72"
  })
  void understandsWhatPeopleWrite(String words, int steps) throws MalformedScoreException {
    Tokens tokens = Lexer.read(words);

    assertThat(DurationReader.at(tokens)).isTrue();
    assertThat(DurationReader.read(tokens)).isEqualTo(steps);
    assertThat(tokens.peek().kind()).isEqualTo(Token.Kind.END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thirty-second", "dotted sixteenth", "quarter tied", "dotted G4"})
  void refusesWhatTheGridCannotHold(String words) {
    assertThatThrownBy(() -> DurationReader.read(Lexer.read(words)))
        .isInstanceOf(MalformedScoreException.class)
        .hasMessageContaining("expected a duration");
  }
}
