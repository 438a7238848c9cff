package app.refrain.music.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.performance.Understanding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of oddities that programs write into MusicXML, each in many forms. */
class OddMusicXmlTest {

  private static final String FOUR = "C D E F";
  private static final String HEAD =
      "<attributes><divisions>4</divisions><time><beats>4</beats><beat-type>4</beat-type></time></attributes>";

  /** Values that cannot be, each put into a piece of four quarters. */
  static Stream<String> valuesThatCannotBe() {
    String notes = notes(FOUR);
    Stream<String> loudness =
        Stream.of("-1.11", "x", "1e9", "NaN", "-0.5", " ", "2000")
            .map(v -> HEAD + notes.replaceFirst("<note>", "<note dynamics='" + v + "'>"));
    Stream<String> alters =
        Stream.of("<alter/>", "<alter> </alter>", "<alter>x</alter>", "<alter>99</alter>")
            .map(v -> HEAD + notes.replaceFirst("</step>", "</step>" + v));
    Stream<String> tempi =
        Stream.of("x", "-3", "0", "1e99", "Allegro", " ")
            .map(v -> HEAD + "<sound tempo='" + v + "'/>" + notes);
    Stream<String> keys =
        Stream.of("", "x", "13", "-40", "2.x")
            .map(
                v ->
                    HEAD
                        + "<attributes><key><fifths>"
                        + v
                        + "</fifths></key></attributes>"
                        + notes);
    Stream<String> meters =
        Stream.of("", "x", "0", "-4", "65", "3+x")
            .map(
                v ->
                    HEAD
                        + "<attributes><time><beats>"
                        + v
                        + "</beats><beat-type>4</beat-type></time></attributes>"
                        + notes);
    Stream<String> units =
        Stream.of("", "x", "0", "-4", "1000")
            .map(
                v ->
                    HEAD
                        + "<attributes><time><beats>4</beats><beat-type>"
                        + v
                        + "</beat-type></time></attributes>"
                        + notes);
    Stream<String> transpositions =
        Stream.of("", "x", "999", "-999")
            .map(
                v ->
                    HEAD
                        + "<attributes><transpose><chromatic>"
                        + v
                        + "</chromatic></transpose></attributes>"
                        + notes);
    Stream<String> chords =
        Stream.of(
                "<root-step/>",
                "<root-step>H</root-step>",
                "<root-step>C</root-step><root-alter>x</root-alter>")
            .map(
                v ->
                    HEAD
                        + "<harmony><root>"
                        + v
                        + "</root><kind>nonsense</kind></harmony>"
                        + notes);
    Stream<String> repeats =
        Stream.of("x", "-1", "1000", "")
            .map(
                v ->
                    HEAD
                        + notes
                        + "<barline><repeat direction='none' times='"
                        + v
                        + "'/></barline>")
            .map(v -> v.replace("direction='none'", "direction='forward'"));
    Stream<String> lengths =
        Stream.of("", "x", "-4")
            .map(
                v ->
                    HEAD
                        + notes.replaceFirst(
                            "<duration>4</duration>",
                            "<duration>" + v + "</duration><type>quarter</type>"));
    Stream<String> divisions =
        Stream.of("0", "x", "", "-4")
            .map(v -> HEAD + "<attributes><divisions>" + v + "</divisions></attributes>" + notes);
    return Stream.of(
            loudness,
            alters,
            tempi,
            keys,
            meters,
            units,
            transpositions,
            chords,
            repeats,
            lengths,
            divisions)
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("valuesThatCannotBe")
  void leavesOutAValueThatCannotBe(String measure) throws Exception {
    assertThat(played(document(measure))).isEqualTo(FOUR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "17", "x", "", "-1", "1000", "1.x", " ", "NaN", "1e9"})
  void leavesOutInstrumentsThatCannotBe(String value) throws Exception {
    String list =
        "<score-part id='P1'><part-name>A</part-name><midi-instrument id='I'><midi-channel>%s</midi-channel><midi-program>%s</midi-program><midi-unpitched>%s</midi-unpitched></midi-instrument></score-part>"
            .formatted(
                value, value.equals("17") ? "200" : value, value.equals("17") ? "200" : value);
    Understanding read =
        understand(
            score(list, "<part id='P1'><measure>" + HEAD + notes(FOUR) + "</measure></part>"));
    assertThat(letters(read.score().parts().getFirst().notes())).isEqualTo(FOUR);
    assertThat(read.remarks()).isNotEmpty();
  }

  @Test
  void remarksOnWhatItLeavesOut() throws Exception {
    Understanding read =
        understand(document(HEAD + notes(FOUR).replaceFirst("<note>", "<note dynamics='-2'>")));
    assertThat(read.summary()).contains("a loudness of -2 left out (measure 1)");
  }

  static Stream<List<String>> endingsNeverClosed() {
    String one = "<barline><ending number='1' type='start'/></barline>";
    String two = "<barline><ending number='2' type='start'/></barline>";
    String back = "<barline location='right'><repeat direction='backward'/></barline>";
    String backStop =
        "<barline location='right'><ending number='1' type='stop'/><repeat direction='backward'/></barline>";
    String forward = "<barline><repeat direction='forward'/></barline>";
    String unnumbered = "<barline><ending number='' type='start'/></barline>";
    return Stream.of(
        List.of("CDCEF", w("C"), one + w("D") + back, two + w("E"), w("F")),
        List.of("CDCEF", w("C"), one + w("D") + backStop, two + w("E"), w("F")),
        List.of("CDCEFF", w("C"), one + w("D") + back, two + w("E"), forward + w("F") + back),
        List.of("CDCEFGFG", w("C"), one + w("D") + back, two + w("E"), w("F"), w("G") + back),
        List.of(
            "CDCEFGFA",
            w("C"),
            one + w("D") + back,
            two + w("E"),
            forward + w("F"),
            one + w("G") + back,
            two + w("A")),
        List.of("CDCE", w("C"), unnumbered + w("D") + back, unnumbered + w("E")),
        List.of(
            "CDCEF",
            w("C"),
            one.replace("'1'", "'1.'") + w("D") + back,
            two.replace("'2'", "'2.'") + w("E"),
            w("F")),
        List.of(
            "CDCDCE",
            w("C"),
            one.replace("'1'", "'1-2'") + w("D") + back,
            two.replace("'2'", "'3'") + w("E")),
        List.of("CCDEDF", w("C") + back, forward + w("D"), one + w("E") + back, two + w("F")),
        List.of(
            "CDCECF",
            w("C"),
            one + w("D") + back,
            two + w("E") + back,
            two.replace("'2'", "'3'") + w("F")));
  }

  @ParameterizedTest
  @MethodSource("endingsNeverClosed")
  void endsAnEndingThatIsNeverClosed(List<String> expectedAndMeasures) throws Exception {
    String[] measures = expectedAndMeasures.stream().skip(1).toArray(String[]::new);
    measures[0] = HEAD + measures[0];
    assertThat(played(document(measures)).replace(" ", ""))
        .isEqualTo(expectedAndMeasures.getFirst());
  }

  static Stream<List<String>> jumps() {
    String segno = "<direction><direction-type><segno/></direction-type></direction>";
    String coda = "<direction><direction-type><coda/></direction-type></direction>";
    String ds = "<sound dalsegno='yes'/>";
    String dc = "<sound dacapo='yes'/>";
    String to = "<sound tocoda='yes'/>";
    return Stream.of(
        List.of("CDEDEF", w("C"), segno + w("D"), w("E") + to + ds, coda + w("F")),
        List.of("CDEDF", w("C"), segno + w("D") + to, w("E") + ds, coda + w("F")),
        List.of("CDECD", w("C"), w("D") + words("Fine"), w("E") + words("D.C. al Fine")),
        List.of(
            "CDEDEF",
            w("C"),
            segno + w("D"),
            w("E") + words("To Coda") + words("D.S. al Coda"),
            coda + w("F")),
        List.of(
            "CDECDF",
            w("C"),
            w("D") + words("To Coda"),
            w("E") + words("D.C. al Coda"),
            coda + w("F")),
        List.of("CDECDE", w("C"), w("D"), w("E") + words("Da Capo")),
        List.of("CDE", w("C"), w("D") + "<sound dacapo='no'/>", w("E") + "<sound fine='no'/>"),
        List.of("CDECDF", w("C"), w("D") + coda, w("E") + words("D.C. al Coda"), coda + w("F")),
        List.of("CDEDE", w("C"), segno + w("D"), w("E") + words("D. S.")),
        List.of("CDECD", w("C"), w("D") + "<sound fine='yes'/>", w("E") + dc),
        List.of(
            "CDE",
            w("C") + words("dolce"),
            w("D") + words("Finely"),
            w("E") + words("coda alla marcia")));
  }

  @ParameterizedTest
  @MethodSource("jumps")
  void followsSignsThatAreDrawnOrWritten(List<String> expectedAndMeasures) throws Exception {
    String[] measures = expectedAndMeasures.stream().skip(1).toArray(String[]::new);
    measures[0] = HEAD + measures[0];
    assertThat(played(document(measures)).replace(" ", ""))
        .isEqualTo(expectedAndMeasures.getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {1917, 1918, 1921, 1923, 1930, 1939, 1910, 1890, 1925, 1900})
  void takesABarThatIsRoundedAsLongAsItsMeter(int length) throws Exception {
    String head = HEAD.replace("<divisions>4<", "<divisions>480<");
    String bar = note("C", length);
    Score score = understand(document(head + bar, note("D", length), note("E", 1920))).score();
    assertThat(score.barCount()).isEqualTo(3);
    assertThat(score.parts().getFirst().notes().get(2).onset()).isEqualTo(2 * 1920);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12, 13, 20})
  void letsNoRestMakeABarLonger(int quarters) throws Exception {
    String rest = "<note><rest%s/><duration>%d</duration></note>";
    for (String whole : List.of("", " measure='yes'")) {
      String parts =
          part("P1", HEAD + rest.formatted(whole, 4 * quarters), notes(FOUR))
              + part("P2", HEAD + notes(FOUR), notes(FOUR));
      Score score = understand(score(twoParts(), parts)).score();
      assertThat(score.barCount()).isEqualTo(2);
      assertThat(score.parts().getFirst().notes().getFirst().onset()).isEqualTo(1920);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 24, 480, 10080})
  void readsABarThatIsDescribedAfterItsNotes(int divisions) throws Exception {
    String head = HEAD.replace("<divisions>4<", "<divisions>%d<".formatted(divisions));
    String notes =
        Stream.of(FOUR.split(" ")).map(s -> note(s, divisions)).collect(Collectors.joining());
    Score score = understand(document(notes + head, notes)).score();
    assertThat(score.parts().getFirst().notes())
        .extracting(Note::onset)
        .containsExactly(0, 480, 960, 1440, 1920, 2400, 2880, 3360);
    assertThat(score.barCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16",
        "UTF-16LE",
        "UTF-16BE",
        "ISO-8859-1",
        "windows-1252",
        "utf8",
        "ascii",
        "UTF-32",
        "klingon"
      })
  void readsAnEncodingWhateverIsDeclared(String declared) throws Exception {
    String document =
        "<?xml version='1.0' encoding='" + declared + "'?>" + document(HEAD + notes(FOUR));
    for (String real : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
      byte[] bytes = document.getBytes(Charset.forName(real));
      assertThat(
              letters(
                  ScoreFormat.understand(bytes, "a.musicxml").score().parts().getFirst().notes()))
          .as(real)
          .isEqualTo(FOUR);
    }
    byte[] spaced = ("\n \uFEFF" + document).getBytes(StandardCharsets.UTF_8);
    assertThat(ScoreFormat.understand(spaced, "a.xml").score().noteCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.xml",
        "/a.xml",
        "./a.xml",
        "a.xml ",
        "wrong.xml",
        "//a.xml",
        "/./a.xml",
        "A.XML",
        "",
        "\\a.xml"
      })
  void findsTheScoreOfAnArchive(String path) throws Exception {
    String container =
        "<container><rootfiles><rootfile full-path='" + path + "'/></rootfiles></container>";
    byte[] score = document(HEAD + notes(FOUR)).getBytes(StandardCharsets.UTF_8);
    for (byte[] archive :
        List.of(
            zip(
                "META-INF/container.xml",
                container.getBytes(StandardCharsets.UTF_8),
                "a.xml",
                score),
            zip("a.xml", score),
            zip("a.xml", score, "picture.png", new byte[9]))) {
      assertThat(ScoreFormat.understand(archive, "a.mxl").score().noteCount()).isEqualTo(4);
    }
  }

  private static byte[] zip(Object... namesAndContents) throws Exception {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return archive.toByteArray();
  }

  @Test
  void readsPartsOfOneIdAsPartsThatSoundTogether() throws Exception {
    String list = twoParts().replace("P2", "P1");
    for (String heads :
        List.of(list, "<score-part id='P1'><part-name>A</part-name></score-part>")) {
      String parts =
          part("P1", HEAD + notes(FOUR), notes(FOUR))
              + part("P1", HEAD + notes("E F C D"), notes(FOUR));
      Score score = understand(score(heads, parts)).score();
      assertThat(score.parts()).hasSize(2);
      assertThat(score.barCount()).isEqualTo(2);
    }
  }

  static Stream<List<String>> chordKinds() {
    return Stream.of(
        List.of("major-13th", "", "Cmaj9"),
        List.of("minor-13th", "", "Cm9"),
        List.of("major-11th", "", "Cmaj7"),
        List.of("other", "7alt", "C7"),
        List.of("other", "maj7#11", "Cmaj9"),
        List.of("none", "", "none"),
        List.of("dominant", "7", "C7"),
        List.of("other", "m7", "Cm7"),
        List.of("Neapolitan", "", "C"),
        List.of("German", "", "C7"),
        List.of("other", "m7b5", "Cm7b5"),
        List.of("other", "13b9", "C13"));
  }

  @ParameterizedTest
  @MethodSource("chordKinds")
  void keepsWhatItCanOfAChord(List<String> kind) throws Exception {
    String harmony =
        "<harmony><root><root-step>C</root-step></root><kind text='%s'>%s</kind></harmony>"
            .formatted(kind.get(1), kind.get(0));
    assertThat(
            understand(document(HEAD + harmony + notes(FOUR))).score().chords().getFirst().symbol())
        .hasToString(kind.get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxima 3.75",
        "long 7.5",
        "breve 15",
        "whole 30",
        "half 60",
        "quarter 120",
        "eighth 240",
        "16th 480",
        "32nd 960",
        "64th 1920"
      })
  void readsMetronomesInAnyNoteValue(String mark) throws Exception {
    String metronome =
        "<direction><direction-type><metronome><beat-unit>%s</beat-unit><per-minute>%s</per-minute></metronome></direction-type></direction>"
            .formatted((Object[]) mark.split(" "));
    assertThat(
            understand(document(HEAD + metronome + notes(FOUR))).score().tempi().getFirst().bpm())
        .isCloseTo(120, org.assertj.core.data.Offset.offset(0.01));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.001", "1", "2", "3.5", "1000", "5000", "60000", "1000000", "59999999", "0.5"})
  void bringsExtremeTempiToWhatCanBePlayed(String tempo) throws Exception {
    Score score =
        understand(document(HEAD + "<sound tempo='" + tempo + "'/>" + notes(FOUR))).score();
    assertThat(score.tempi().getFirst().microsPerQuarter()).isBetween(1, 0xFFFFFF);
    byte[] text = ScoreFormat.TEXT.write(score);
    assertThat(ScoreFormat.TEXT.understand(text).score())
        .isEqualTo(app.refrain.music.Quantizer.quantize(score));
  }

  private static String words(String text) {
    return "<direction><direction-type><words>" + text + "</words></direction-type></direction>";
  }

  private static String w(String step) {
    return note(step, 16);
  }

  private static String notes(String steps) {
    return Stream.of(steps.split(" ")).map(step -> note(step, 4)).collect(Collectors.joining());
  }

  private static String note(String step, int duration) {
    return "<note><pitch><step>%s</step><octave>4</octave></pitch><duration>%d</duration></note>"
        .formatted(step, duration);
  }

  private static String twoParts() {
    return "<score-part id='P1'><part-name>A</part-name></score-part><score-part id='P2'><part-name>B</part-name></score-part>";
  }

  private static String part(String id, String... measures) {
    return "<part id='"
        + id
        + "'><measure>"
        + String.join("</measure><measure>", measures)
        + "</measure></part>";
  }

  private static String document(String... measures) {
    return score("<score-part id='P1'><part-name>A</part-name></score-part>", part("P1", measures));
  }

  private static String score(String list, String parts) {
    return "<score-partwise><part-list>" + list + "</part-list>" + parts + "</score-partwise>";
  }

  private static Understanding understand(String document) throws Exception {
    return ScoreFormat.understand(document.getBytes(StandardCharsets.UTF_8), "odd.musicxml");
  }

  private static String played(String document) throws Exception {
    return letters(understand(document).score().parts().getFirst().notes());
  }

  private static String letters(List<Note> notes) {
    return notes.stream()
        .map(n -> String.valueOf("C D EF G A".charAt(n.pitch() - 60)))
        .collect(Collectors.joining(" "));
  }
}
