package app.refrain.music.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.performance.Understanding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbcReaderTest {

  @Test
  void readsHeadersAndNotes() throws Exception {
    Score score = read("T:Kesh\nC:Trad.\nR:jig\nM:6/8\nL:1/8\nQ:3/8=80\nK:G\nGAG GAB|ABA ABd|\n");
    assertThat(score.credits().title()).isEqualTo("Kesh");
    assertThat(score.credits().composer()).isEqualTo("Trad.");
    assertThat(score.credits().style()).isEqualTo("jig");
    assertThat(score.meters().getFirst().meter()).isEqualTo(new Meter(6, 8));
    assertThat(score.keys()).containsExactly(new KeyChange(0, Key.parse("G major")));
    assertThat(score.tempi().getFirst().bpm()).isEqualTo(120);
    assertThat(keys(score)).isEqualTo("67 69 67 67 69 71 69 71 69 69 71 74");
  }

  @ParameterizedTest
  @CsvSource({
    "GAB|, 67 69 71", "'c''c|', 84 72", "'C,C|', 48 60", "^F_B=FF|, 66 70 65 65",
        "^F F|F|, 66 66 65",
    "^f F|, 78 66", "^F-|F F|, 66 65", "{ab}G|, 67", "~G .A vB|, 67 69 71", "G(A B)|, 67 69 71",
    "\"Am\"G A|, 67 69", "[CEG]2 D|, 60 64 67 62", "A `B|, 69 71"
  })
  void readsPitches(String music, String keys) throws Exception {
    assertThat(keys(tune(music))).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "A2 A/ A/2 A// A3/2|, 480 120 120 60 360",
    "A>B c<d|, 360 120 120 360",
    "A>>B|, 420 60",
    "(3ABc|, 160 160 160",
    "(3:2:2A2B|, 320 160",
    "(5ABcde|, 96 96 96 96 96",
    "(2AB|, 360 360",
    "A2-A2|, 960",
    "A2-|A2|, 960",
    "z2 A|, 240",
    "[A2-c2][A2c2]|, 960 480 480",
    "A > B|, 360 120"
  })
  void readsLengths(String music, String ticks) throws Exception {
    String read =
        notes(tune(music)).stream()
            .map(note -> Integer.toString(note.duration()))
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(ticks);
  }

  @ParameterizedTest
  @CsvSource({
    "|:C4:|D4|, 60 60 62",
    "C4:|D4:|, 60 60 62 62",
    "|:C4|1D4:|2E4|F4|, 60 62 60 64 65",
    "|:C4|[1D4:|[2E4||F4|, 60 62 60 64 65",
    "|:C4::D4:|, 60 60 62 62",
    "|:C4:||:D4:|, 60 60 62 62",
    "|::C4::|D4|, 60 60 60 62",
    "'|:C4|[1,2D4:|[3E4|]', 60 62 60 62 60 64",
    "|:C4|1-2D4:|3E4|], 60 62 60 62 60 64",
    "C4!fine!|D4!D.C.!|, 60 62 60",
    "|:C4|1D4:|2E4:|: F4:|, 60 62 60 64 65 65"
  })
  void playsRepeats(String music, String keys) throws Exception {
    assertThat(keys(tune(music))).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "G, G major", "Gm, G minor", "G minor, G minor", "Bb, Bb major", "F#m, F# minor",
    "D mix, G major", "Ddor, D minor", "Em clef=treble, E minor", "HP, D major",
        "A mixolydian, D major"
  })
  void readsKeys(String field, String key) throws Exception {
    Key read = read("K:" + field + "\nC|\n").keyAt(0);
    assertThat(read.fifths()).isEqualTo(AbcReaderTest.fifths(field, key));
  }

  private static int fifths(String field, String key) {
    return field.equals("Ddor") ? 0 : Key.parse(key).fifths();
  }

  @Test
  void readsVoices() throws Exception {
    Score score =
        read(
            "M:4/4\nL:1/4\nV:1 name=\"Flute\"\nV:2 name=\"Cello\" clef=bass\nK:C\n"
                + "V:1\nCDEF|GABc|\nV:2\nC,4|D,4|\n");
    assertThat(score.parts()).extracting(Part::name).containsExactly("Flute", "Cello");
    assertThat(score.parts()).extracting(Part::program).containsExactly(73, 42);
    assertThat(score.parts().get(1).notes()).extracting(Note::pitch).containsExactly(48, 50);
    assertThat(score.barCount()).isEqualTo(2);
  }

  @Test
  void takesTheFirstOfSeveralTunesAndSaysSo() throws Exception {
    Understanding read =
        AbcReader.understand(
            "X:1\nT:One\nK:C\nC4|\n\nX:2\nT:Two\nK:C\nD4|\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read.score().credits().title()).isEqualTo("One");
    assertThat(read.manner()).contains("the first of 2 tunes read, \"One\"");
  }

  @Test
  void readsChordSymbols() throws Exception {
    assertThat(tune("\"Am7\"A4 \"D/F#\"A4|\"Cmaj13\"A4|").chords())
        .extracting(change -> change.symbol().toString())
        .containsExactly("Am7", "D/F#", "Cmaj9");
  }

  @Test
  void takesAShortFirstMeasureAsPickup() throws Exception {
    assertThat(tune("G2|C8|").bars().get(0).number()).isZero();
  }

  @Test
  void countsGraceNotes() throws Exception {
    byte[] file = "X:1\nK:C\n{ab}G {c}A|\n".getBytes(StandardCharsets.UTF_8);
    assertThat(AbcReader.understand(file).manner()).contains("3 grace notes passed over");
  }

  @ParameterizedTest
  @CsvSource({"hello", "X:1", "T:Nothing"})
  void refusesWhatHoldsNoTune(String text) {
    assertThatExceptionOfType(MalformedScoreException.class)
        .isThrownBy(() -> AbcReader.read(text.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("no tune");
  }

  private static Score tune(String music) throws Exception {
    return read("M:4/4\nL:1/8\nK:C\n" + music + "\n");
  }

  private static Score read(String tune) throws Exception {
    return AbcReader.read(("X:1\n" + tune).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Note> notes(Score score) {
    return score.parts().getFirst().notes();
  }

  private static String keys(Score score) {
    return notes(score).stream()
        .map(note -> Integer.toString(note.pitch()))
        .collect(Collectors.joining(" "));
  }
}
