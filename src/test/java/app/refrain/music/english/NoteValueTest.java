package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.MalformedScoreException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteValueTest {

  @Test
  void everyLengthHasItsOwnWordsWhichReadBack() throws MalformedScoreException {
    Set<String> phrases = new HashSet<>();
    for (int steps = 1; steps <= NoteValue.WHOLE; steps++) {
      String phrase = NoteValue.phrase(steps);
      assertThat(phrases.add(phrase)).as(phrase).isTrue();
      assertThat(DurationReader.read(Lexer.read(phrase))).as(phrase).isEqualTo(steps);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, triplet thirty-second",
    "3, sixteenth",
    "4, triplet eighth",
    "6, eighth",
    "8, triplet quarter",
    "9, dotted eighth",
    "12, quarter",
    "15, quarter tied sixteenth",
    "18, dotted quarter",
    "21, double dotted quarter",
    "24, half",
    "30, half tied eighth",
    "36, dotted half",
    "42, double dotted half",
    "48, whole"
  })
  void saysLengthsAsMusiciansDo(int steps, String words) {
    assertThat(NoteValue.phrase(steps)).isEqualTo(words);
  }

  @Test
  void needsNoMoreThanThreeNoteheads() {
    for (int steps = 1; steps <= NoteValue.WHOLE; steps++) {
      assertThat(NoteValue.phrase(steps).split(" tied ")).hasSizeLessThanOrEqualTo(3);
    }
  }
}
