package app.refrain.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChordSymbolTest {

  @ParameterizedTest
  @CsvSource({
    "C, C",
    "Bb, Bb",
    "F#m7, F#m7",
    "Dm7/F, Dm7/F",
    "C/C, C",
    "N.C., none",
    "N, none",
    "Gb:maj, Gb",
    "A:min7/b3, Am7/C",
    "D:7/3, D7/F#",
    "G7(add13), G7",
    "Cmajor, C"
  })
  void readsLeadSheetsAndHarte(String text, String symbol) {
    assertThat(ChordSymbol.parse(text).map(ChordSymbol::toString)).contains(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Chorus", "Verse 1", "C###:maj", "C:maj/0", "C:maj/99999999999", "H7", "A B"})
  void saysThatOtherTextIsNoChord(String text) {
    assertThat(ChordSymbol.parse(text)).isEmpty();
  }
}
