package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Key;
import app.refrain.music.Meter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {

  private static final Word FLUTE = new Word.Declare("flute", 73, false);

  private final Printer printer = new Printer();

  private String print(Word... words) {
    for (Word word : words) {
      printer.add(word);
    }
    return printer.text();
  }

  @Test
  void canBeReadAfterEveryWord() {
    assertThat(print()).isEmpty();
    assertThat(print(new Word.Credit("Title", "Air"))).isEqualTo("Title: Air\n");
    assertThat(print(new Word.MeterIs(Meter.COMMON))).isEqualTo("Title: Air\nMeter: 4/4.\n");
    assertThat(print(FLUTE, new Word.BarIs(1))).endsWith("Meter: 4/4. Parts: flute.\nBar 1.\n");
    assertThat(print(new Word.PartIs(0), new Word.Pitch(60))).endsWith("flute: C4.\n");
    assertThat(print(new Word.Length(12), new Word.Pitch(62))).endsWith("flute: C4 quarter, D4.\n");
  }

  @Test
  void beginsWithThePartsWhereNothingElseIsSaid() {
    assertThat(print(FLUTE, new Word.BarIs(1))).isEqualTo("Parts: flute.\nBar 1.\n");
  }

  @Test
  void namesTheInstrumentOfAPartThatIsCalledOtherwise() {
    assertThat(
            print(
                new Word.Declare("melody", 73, false),
                new Word.Declare("drums", 0, true),
                new Word.Declare("brushes", 40, true),
                new Word.Declare("drums 2", 0, false)))
        .isEqualTo("Parts: melody (flute), drums, brushes (drums 40), drums 2 (piano).\n");
  }

  @Test
  void printsTheSecondPass() {
    print(new Word.TaskIs("infill"), FLUTE);
    print(new Word.BarIs(1), new Word.PartIs(0), new Word.Open(), new Word.SecondPass());
    print(new Word.BarIs(1), new Word.PartIs(0), new Word.Pitch(60), new Word.Length(48));

    assertThat(print(new Word.End()))
        .isEqualTo(
            """
            Task: infill. Parts: flute.
            Bar 1.
            flute: open.
            Now write.
            Bar 1.
            flute: C4 whole.
            """);
  }

  @ParameterizedTest
  @CsvSource({"G major, 66, F#4", "Db major, 66, Gb4", "A minor, 68, G#4", "C minor, 63, Eb4"})
  void spellsPitchesAsTheKeyHasThem(String key, int pitch, String name) {
    print(new Word.KeyIs(Key.parse(key)), FLUTE, new Word.BarIs(1), new Word.PartIs(0));

    assertThat(print(new Word.Pitch(pitch))).endsWith("flute: " + name + ".\n");
  }

  @ParameterizedTest
  @CsvSource({
    "500000, 120",
    "535714, 112",
    "535715, 111.9999",
    "16777215, 3.576279",
    "1, 60000000"
  })
  void saysATempoInAsFewDigitsAsMeanIt(int micros, String tempo) {
    assertThat(print(new Word.TempoIs(micros))).isEqualTo("Tempo: " + tempo + ".\n");
  }
}
