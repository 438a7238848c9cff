package app.refrain.music.musicxml;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Bar;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.PitchClassName;
import app.refrain.music.Score;
import app.refrain.music.Spelling;
import app.refrain.music.TempoChange;
import app.refrain.music.performance.Understanding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusicXmlReaderTest {

  private static final String FORWARD = "<barline><repeat direction='forward'/></barline>";
  private static final String BACKWARD = "<barline><repeat direction='backward'/></barline>";

  @Test
  void readsDivisionsOfAnySize() throws Exception {
    String notes = note("C", 1) + note("D", 1) + note("E", 1) + note("F", 4);
    assertThat(notes(measures("<attributes><divisions>7</divisions></attributes>" + notes)))
        .extracting(Note::onset)
        .containsExactly(0, 69, 137, 206);
  }

  @Test
  void readsChordsAndVoices() throws Exception {
    String chord = note("C", 2) + note("E", 2).replace("<pitch>", "<chord/><pitch>");
    String second =
        "<backup><duration>2</duration></backup><forward><duration>1</duration></forward>"
            + note("G", 1);
    assertThat(notes(measures(chord + second)))
        .containsExactly(
            new Note(0, 960, 60, 80), new Note(0, 960, 64, 80), new Note(480, 480, 67, 80));
  }

  @Test
  void joinsTiedNotesAcrossBars() throws Exception {
    String start = note("C", 4).replace("<duration>", "<tie type='start'/><duration>");
    String stop = note("C", 1).replace("<duration>", "<tie type='stop'/><duration>");
    assertThat(notes(measures(start, stop))).containsExactly(new Note(0, 2400, 60, 80));
  }

  @Test
  void takesATieThatComesFromNowhereAsANoteOfItsOwn() throws Exception {
    String stop = note("C", 1).replace("<duration>", "<tie type='stop'/><duration>");
    assertThat(notes(measures(stop))).containsExactly(new Note(0, 480, 60, 80));
  }

  @Test
  void playsRepeatsTwice() throws Exception {
    assertThat(steps(FORWARD + note("C", 4), note("D", 4) + BACKWARD, note("E", 4)))
        .isEqualTo("CDCDE");
  }

  @Test
  void repeatsFromTheBeginningOrFromTheLastRepeat() throws Exception {
    assertThat(steps(note("C", 4) + BACKWARD, note("D", 4) + BACKWARD)).isEqualTo("CCDD");
  }

  @Test
  void playsEndingsInTheirPasses() throws Exception {
    String first = ending("1", note("D", 4)) + BACKWARD;
    assertThat(steps(note("C", 4), first, ending("2", note("E", 4)), note("F", 4)))
        .isEqualTo("CDCEF");
  }

  @Test
  void playsAnEndingOfSeveralPasses() throws Exception {
    String first = ending("1, 2", note("D", 4)) + BACKWARD;
    assertThat(steps(note("C", 4), first, ending("3", note("E", 4)))).isEqualTo("CDCDCE");
  }

  @Test
  void repeatsAsOftenAsTold() throws Exception {
    assertThat(steps(note("C", 4) + BACKWARD.replace("'backward'", "'backward' times='3'")))
        .isEqualTo("CCC");
  }

  @Test
  void playsDaCapoAlFineWithoutRepeats() throws Exception {
    String fine = note("D", 4) + "<sound fine='yes'/>" + BACKWARD;
    assertThat(steps(note("C", 4), fine, note("E", 4) + "<sound dacapo='yes'/>"))
        .isEqualTo("CDCDECD");
  }

  @Test
  void playsDalSegnoAlCoda() throws Exception {
    String segno = "<sound segno='s'/>" + note("D", 4);
    String toCoda = note("E", 4) + "<sound tocoda='c'/>";
    String dalSegno = note("F", 4) + "<sound dalsegno='s'/>";
    String coda = "<sound coda='c'/>" + note("C", 4);
    assertThat(steps(note("C", 4), segno, toCoda, dalSegno, coda)).isEqualTo("CDEFDEC");
  }

  @Test
  void takesAShortFirstMeasureAsPickup() throws Exception {
    Score score =
        read(
            measures(
                "<attributes><time><beats>4</beats><beat-type>4</beat-type></time></attributes>"
                    + note("C", 1),
                note("D", 4)));
    assertThat(score.meters())
        .containsExactly(new MeterChange(0, new Meter(1, 4)), new MeterChange(480, Meter.COMMON));
    assertThat(score.bars().get(0)).extracting(Bar::number).isEqualTo(0);
  }

  @Test
  void bringsTransposingInstrumentsToConcertPitch() throws Exception {
    String clarinet =
        "<attributes><key><fifths>2</fifths></key><transpose><chromatic>-2</chromatic></transpose></attributes>";
    Score score = read(measures(clarinet + note("D", 4)));
    assertThat(score.parts().getFirst().notes()).extracting(Note::pitch).containsExactly(60);
    assertThat(score.keys()).containsExactly(new KeyChange(0, Key.parse("C major")));
  }

  @Test
  void keepsTheSpellingThatTheKeyDoesNotGive() throws Exception {
    String key = "<attributes><key><fifths>2</fifths></key></attributes>";
    Score score = read(measures(key + altered("C", 1) + altered("D", -1)));
    assertThat(score.parts().getFirst().notes())
        .extracting(Note::spelling)
        .containsExactly(null, PitchClassName.parse("Db"));
    assertThat(new String(MusicXmlWriter.write(score), StandardCharsets.UTF_8))
        .containsSubsequence("<step>C", "<step>D</step>", "<alter>-1</alter>");
  }

  @Test
  void spellsTransposingInstrumentsAsTheySound() throws Exception {
    String clarinet =
        "<attributes><key><fifths>2</fifths></key><transpose><chromatic>-2</chromatic></transpose></attributes>";
    Score score = read(measures(clarinet + altered("A", -1)));
    assertThat(new Spelling(score).of(score.parts().getFirst().notes().getFirst()))
        .hasToString("Gb4");
  }

  private static String altered(String step, int alter) {
    return note(step, 2).replace("</step>", "</step><alter>" + alter + "</alter>");
  }

  @Test
  void countsGraceNotesAndPassesThemOver() throws Exception {
    String grace =
        note("D", 1)
            .replace("<pitch>", "<grace/><pitch>")
            .replaceAll("<duration>.*?</duration>", "");
    Understanding understanding =
        MusicXmlReader.understand(
            measures(grace + note("C", 2) + grace + grace + note("E", 2))
                .getBytes(StandardCharsets.UTF_8));
    assertThat(understanding.score().parts().getFirst().notes())
        .containsExactly(new Note(0, 960, 60, 80), new Note(960, 960, 64, 80));
    assertThat(understanding.summary())
        .isEqualTo("4/4, 1 part, 1 bar, as written; 3 grace notes passed over");
  }

  @Test
  void readsTempoFromSoundAndMetronome() throws Exception {
    String sound = "<sound tempo='96'/>";
    String metronome =
        "<direction><direction-type><metronome><beat-unit>quarter</beat-unit><beat-unit-dot/>"
            + "<per-minute>60</per-minute></metronome></direction-type></direction>";
    assertThat(read(measures(sound + note("C", 4), metronome + note("D", 4))).tempi())
        .containsExactly(TempoChange.ofBpm(0, 96), TempoChange.ofBpm(1920, 90));
  }

  @Test
  void readsLoudness() throws Exception {
    String forte =
        "<direction><direction-type><dynamics><f/></dynamics></direction-type></direction>";
    assertThat(
            notes(
                measures(
                    forte + note("C", 1) + note("D", 1).replace("<note>", "<note dynamics='50'>"))))
        .extracting(Note::velocity)
        .containsExactly(96, 45);
  }

  @ParameterizedTest
  @CsvSource({
    "minor-seventh, Dm7",
    "dominant, D7",
    "major-sixth, D6",
    "suspended-fourth, Dsus4",
    "half-diminished, Dm7b5"
  })
  void readsHarmony(String kind, String symbol) throws Exception {
    String harmony =
        "<harmony><root><root-step>D</root-step></root><kind>" + kind + "</kind></harmony>";
    assertThat(read(measures(harmony + note("C", 4))).chords().getFirst().symbol())
        .isEqualTo(ChordSymbol.parse(symbol).orElseThrow());
  }

  @Test
  void readsDrums() throws Exception {
    String snare =
        "<note><unpitched><display-step>C</display-step><display-octave>5</display-octave></unpitched>"
            + "<duration>4</duration><instrument id='snare'/></note>";
    String list =
        "<score-part id='P1'><part-name>Kit</part-name><midi-instrument id='snare'>"
            + "<midi-unpitched>39</midi-unpitched></midi-instrument></score-part>";
    Score score = read(document(list, "<measure>" + snare + "</measure>"));
    assertThat(score.parts()).extracting(Part::drums).containsExactly(true);
    assertThat(score.parts().getFirst().notes()).extracting(Note::pitch).containsExactly(38);
  }

  @Test
  void findsTheInstrumentByItsName() throws Exception {
    String list = "<score-part id='P1'><part-name>Violin</part-name></score-part>";
    assertThat(read(document(list, "<measure>" + note("C", 4) + "</measure>")).parts())
        .extracting(Part::program)
        .containsExactly(40);
  }

  @Test
  void readsTimewiseScores() throws Exception {
    String document =
        "<score-timewise><part-list><score-part id='P1'><part-name>A</part-name></score-part></part-list>"
            + "<measure number='1'><part id='P1'>"
            + note("C", 4)
            + "</part></measure>"
            + "<measure number='2'><part id='P1'>"
            + note("D", 4)
            + "</part></measure></score-timewise>";
    assertThat(notes(document)).extracting(Note::onset).containsExactly(0, 1920);
  }

  @Test
  void passesOverGraceAndCueNotes() throws Exception {
    String grace = "<note><grace/><pitch><step>B</step><octave>4</octave></pitch></note>";
    assertThat(notes(measures(grace + note("C", 4)))).containsExactly(new Note(0, 1920, 60, 80));
  }

  @Test
  void readsScoresWithTheUsualDocumentType() throws Exception {
    String doctype =
        "<?xml version='1.0'?><!DOCTYPE score-partwise PUBLIC '-//Recordare//DTD MusicXML 3.1 Partwise//EN' "
            + "'http://www.musicxml.org/dtds/partwise.dtd'>";
    assertThat(notes(doctype + measures(note("C", 4)))).hasSize(1);
  }

  static String note(String step, int quarters) {
    return "<note><pitch><step>%s</step><octave>4</octave></pitch><duration>%d</duration></note>"
        .formatted(step, quarters);
  }

  private static String ending(String passes, String content) {
    return "<barline><ending number='%s' type='start'/></barline>%s<barline><ending number='%s' type='stop'/></barline>"
        .formatted(passes, content, passes);
  }

  static String measures(String... contents) {
    String measures = "<measure>" + String.join("</measure><measure>", contents) + "</measure>";
    return document("<score-part id='P1'><part-name>A</part-name></score-part>", measures);
  }

  private static String document(String partList, String measures) {
    return "<score-partwise><part-list>%s</part-list><part id='P1'>%s</part></score-partwise>"
        .formatted(partList, measures);
  }

  static Score read(String document) throws Exception {
    return MusicXmlReader.read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Note> notes(String document) throws Exception {
    return read(document).parts().getFirst().notes();
  }

  /** What is played, as letters. */
  private static String steps(String... measures) throws Exception {
    StringBuilder steps = new StringBuilder();
    notes(measures(measures)).forEach(n -> steps.append("C D EF".charAt(n.pitch() - 60)));
    return steps.toString();
  }
}
