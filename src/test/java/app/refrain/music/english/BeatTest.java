package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Quantizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeatTest {

  @ParameterizedTest
  @CsvSource({
    "4/4, 0, 1",
    "4/4, 3, 1 e",
    "4/4, 6, 1 &",
    "4/4, 9, 1 a",
    "4/4, 16, 2 trip",
    "4/4, 20, 2 let",
    "4/4, 17, 2 plus 5/12",
    "2/2, 12, 1 &",
    "2/2, 6, 1 e",
    "2/2, 1, 1 plus 1/24",
    "6/8, 12, 3",
    "6/8, 15, 3 &",
    "6/8, 32, 6 trip",
    "3/8, 13, 3 plus 1/6",
    "5/16, 3, 2",
    "5/16, 4, 2 trip",
    "12/8, 66, 12"
  })
  void countsAsMusiciansDo(String meter, int steps, String words) {
    assertThat(Beat.at(steps * Quantizer.STEP, Meter.parse(meter))).hasToString(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/2", "3/2", "4/4", "7/4", "3/8", "6/8", "9/8", "5/16", "12/16", "1/1"})
  void everyPlaceOfABarReadsBack(String text) throws MalformedScoreException {
    Meter meter = Meter.parse(text);
    for (int ticks = 0; ticks < meter.barLength(); ticks += Quantizer.STEP) {
      Beat beat = Beat.at(ticks, meter);
      assertThat(beat.ticks(meter)).isEqualTo(ticks);
      assertThat(beat.fits(meter)).isTrue();
      assertThat(PlaceReader.read(Lexer.read("on " + beat)).beat()).isEqualTo(beat);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "on beat 3, 3",
    "at 3, 3",
    "on the 3rd, 3",
    "beat 3, 3",
    "on 3 and, 3 &",
    "on 3+, 3 &",
    "on 3 +, 3 &",
    "on 3&, 3 &",
    "on 3.5, 3 &",
    "on 3.25, 3 e",
    "on 3.33, 3 trip",
    "on 2.99, 3",
    "on 3a, 3 a",
    "on 3 a quarter, 3",
    "ON 3 AND, 3 &",
    "on 3 plus 2/4, 3 &"
  })
  void understandsWhatPeopleWrite(String text, String beat) throws MalformedScoreException {
    assertThat(PlaceReader.read(Lexer.read(text)).beat()).hasToString(beat);
  }

  @Test
  void refusesAPlaceBeforeTheBar() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Beat(0, 0, 1));
  }
}
