package app.refrain.music.musicxml;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Corpus;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.audiveris.proxymusic.ScorePartwise;
import org.audiveris.proxymusic.util.Marshalling;
import org.junit.jupiter.api.Test;

class MusicXmlWriterTest {

  @Test
  void writesWhatTheSchemaAllows() throws Exception {
    for (Score score : RandomScores.free(30).toList()) {
      MusicXmlSchema.validate(MusicXmlWriter.write(aboveTheLowestOctave(score)));
    }
  }

  @Test
  void writesTheCorpusAsTheSchemaAllows() throws Exception {
    for (Path file : Corpus.sample()) {
      MusicXmlSchema.validate(MusicXmlWriter.write(MidiReader.read(Files.readAllBytes(file))));
    }
  }

  @Test
  void writesWhatAnotherProgramReads() throws Exception {
    Score score =
        score(new Meter(3, 4), "C major", new Note(0, 2880, 60, 80))
            .withParts(
                List.of(
                    new Part("Flute", 73, false, List.of(new Note(0, 2880, 72, 80))),
                    new Part("Drums", 0, true, List.of(new Note(0, 480, 36, 80)))));
    ScorePartwise read =
        (ScorePartwise)
            Marshalling.unmarshal(new ByteArrayInputStream(MusicXmlWriter.write(score)));
    assertThat(read.getPart()).hasSize(2);
    assertThat(read.getPart().getFirst().getMeasure()).hasSize(2);
  }

  @Test
  void tiesNotesOverBarLines() {
    assertThat(types(score(new Meter(3, 4), "C major", new Note(960, 960, 60, 80))))
        .containsExactly("half", "quarter", "quarter", "half");
  }

  @Test
  void showsTheMiddleOfTheBar() {
    assertThat(
            types(
                score(
                    Meter.COMMON,
                    "C major",
                    new Note(480, 720, 60, 80),
                    new Note(1200, 720, 60, 80))))
        .containsExactly("quarter", "quarter", "eighth", "eighth", "quarter");
  }

  @Test
  void writesSyncopationsWithinTheHalfBarAsOneNote() {
    assertThat(
            types(
                score(
                    Meter.COMMON,
                    "C major",
                    eighths(0, 240),
                    eighths(240, 480),
                    eighths(720, 240))))
        .startsWith("eighth", "quarter", "eighth");
  }

  @Test
  void countsCompoundMetersInDottedQuarters() {
    assertThat(types(score(new Meter(6, 8), "C major", eighths(0, 960), eighths(960, 480))))
        .containsExactly("quarter.", "eighth", "quarter");
  }

  @Test
  void writesThirdsOfABeatAsTriplets() {
    String xml =
        xml(
            score(
                new Meter(1, 4), "C major", eighths(0, 160), eighths(160, 160), eighths(320, 160)));
    assertThat(types(xml)).containsExactly("eighth", "eighth", "eighth");
    assertThat(xml).contains("<actual-notes>3</actual-notes>", "<tuplet type=\"start\"/>");
    assertThat(all(xml, "<beam number=\"1\">(\\w+)")).containsExactly("begin", "continue", "end");
  }

  @Test
  void writesTripletsOfQuartersOverTwoBeats() {
    assertThat(
            types(
                score(
                    new Meter(2, 4),
                    "C major",
                    eighths(0, 320),
                    eighths(320, 320),
                    eighths(640, 320))))
        .containsExactly("quarter", "quarter", "quarter");
  }

  @Test
  void joinsEighthsAndSixteenthsOfABeat() {
    String xml =
        xml(
            score(
                new Meter(1, 4), "C major", eighths(0, 240), eighths(240, 120), eighths(360, 120)));
    assertThat(all(xml, "<beam number=\"1\">([\\w ]+)"))
        .containsExactly("begin", "continue", "end");
    assertThat(all(xml, "<beam number=\"2\">([\\w ]+)")).containsExactly("begin", "end");
  }

  @Test
  void spellsByTheKeyAndWritesAccidentalsOnlyWhereNeeded() {
    String xml =
        xml(
            score(
                Meter.COMMON,
                "E minor",
                new Note(0, 480, 66, 80),
                new Note(480, 480, 65, 80),
                new Note(960, 480, 65, 80),
                new Note(1440, 480, 66, 80),
                new Note(1920, 480, 63, 80)));
    assertThat(all(xml, "<step>(\\w)")).containsExactly("F", "F", "F", "F", "D");
    assertThat(all(xml, "<accidental>(\\w+)")).containsExactly("natural", "sharp", "sharp");
  }

  @Test
  void writesAPickupBeforeTheFirstBarNumbered0() {
    Score score = score(Meter.COMMON, "C major", new Note(0, 960, 60, 80));
    Score withPickup =
        new Score(
            score.credits(),
            score.parts(),
            score.tempi(),
            List.of(new MeterChange(0, new Meter(1, 4)), new MeterChange(480, Meter.COMMON)),
            score.keys(),
            List.of(),
            List.of());
    String xml = xml(withPickup);
    assertThat(xml).contains("<measure number=\"0\" implicit=\"yes\">", "<measure number=\"1\">");
    assertThat(all(xml, "<beats>(\\d+)")).containsExactly("4");
  }

  @Test
  void separatesVoicesThatOverlap() {
    String xml =
        xml(
            score(
                Meter.COMMON,
                "C major",
                new Note(0, 1920, 60, 80),
                eighths(0, 960),
                eighths(960, 960)));
    assertThat(all(xml, "<voice>(\\d)")).containsExactly("1", "1", "2");
  }

  @Test
  void pointsTheStemsOfVoicesOnOneStaffApart() {
    String xml =
        xml(score(Meter.COMMON, "C major", new Note(0, 960, 64, 80), new Note(0, 480, 72, 80)));
    assertThat(all(xml, "<stem>(\\w+)")).containsExactly("up", "down");
    assertThat(xml(score(Meter.COMMON, "C major", eighths(0, 960)))).doesNotContain("<stem>");
  }

  @Test
  void writesCymbalsWithCrosses() {
    Part drums =
        new Part("", 0, true, List.of(new Note(0, 480, 36, 80), new Note(480, 480, 42, 80)));
    String xml = xml(score(Meter.COMMON, "C major").withParts(List.of(drums)));
    assertThat(all(xml, "<notehead>(\\w+)")).containsExactly("x");
  }

  @Test
  void showsAChordThatGoesOnOnlyOnce() throws Exception {
    Score score =
        score(Meter.COMMON, "C major", new Note(0, 1920, 64, 80))
            .withChords(
                List.of(
                    new ChordChange(0, ChordSymbol.NONE),
                    new ChordChange(480, ChordSymbol.NONE),
                    new ChordChange(960, ChordSymbol.parse("G7").orElseThrow())));
    assertThat(all(xml(score), "<harmony([^>]*)>")).containsExactly("", " print-object=\"no\"", "");
    assertThat(MusicXmlReader.read(MusicXmlWriter.write(score))).isEqualTo(score);
  }

  @Test
  void writesKeyboardPartsOnTwoStaves() {
    String xml =
        xml(score(Meter.COMMON, "C major", new Note(0, 1920, 40, 80), new Note(0, 1920, 76, 80)));
    assertThat(all(xml, "<sign>(\\w)")).containsExactly("G", "F");
    assertThat(all(xml, "<staff>(\\d)")).containsExactly("1", "2");
  }

  @Test
  void leavesOutCharactersThatXmlCannotHold() throws Exception {
    Score score =
        score(Meter.COMMON, "C major")
            .withParts(List.of(new Part("a\u0001b<&", 0, false, List.of())));
    assertThat(MusicXmlReader.read(MusicXmlWriter.write(score)).parts().getFirst().name())
        .isEqualTo("ab<&");
  }

  private static Note eighths(int onset, int duration) {
    return new Note(onset, duration, 72, 80);
  }

  private static Score score(Meter meter, String key, Note... notes) {
    return new Score(
        Score.EMPTY.credits(),
        List.of(new Part("", 0, false, List.of(notes))),
        List.of(),
        List.of(new MeterChange(0, meter)),
        List.of(new KeyChange(0, Key.parse(key))),
        List.of(),
        List.of());
  }

  /** MusicXML's octaves begin with MIDI's second. */
  private static Score aboveTheLowestOctave(Score score) {
    return score.withParts(
        score.parts().stream()
            .map(part -> part.withNotes(part.notes().stream().filter(n -> n.pitch() > 14).toList()))
            .toList());
  }

  private static String xml(Score score) {
    return new String(MusicXmlWriter.write(score), StandardCharsets.UTF_8);
  }

  private static List<String> types(Score score) {
    return types(xml(score));
  }

  /** Note values in the order of the file, dotted ones with a dot. */
  private static List<String> types(String xml) {
    return all(xml.replaceAll("</type>\\s*<dot/>", ".</type>"), "<type>([\\w.]+)");
  }

  private static List<String> all(String xml, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(xml);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
