package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientTextTest {

  private static final String HEADER =
      "Key: G major. Meter: 4/4. Tempo: 112. Parts: flute, fiddle, drums.\n";

  /** The canonical bars of a text with the header above, as one line. */
  private static String bars(String text) throws MalformedScoreException {
    String canonical = ScoreText.print(ScoreText.parse(HEADER + text));
    assertThat(canonical).startsWith(HEADER);
    return canonical.substring(HEADER.length()).strip().replace("\n", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          BAR 1: FLUTE: ON 1 g4 QUARTER > Bar 1. flute: G4 quarter.
          Measure 1. flute: G4 quarter note, A4 eighth notes > Bar 1. flute: G4 quarter, A4 eighth.
          Bar 1 flute: G4 quarter B4 eighth > Bar 1. flute: G4 quarter, B4 eighth.
          Bar 1. flute: on 1 G4, B4, and D5 half > Bar 1. flute: G4 B4 D5 half.
          Bar 1. flute: [G4 B4] half > Bar 1. flute: G4 B4 half.
          Bar 1. flute: B flat 4 quarter, b♭4 quarter, Bb4 quarter > Bar 1. flute: Bb4 quarter, Bb4 quarter, Bb4 quarter.
          Bar 1. flute: F sharp 4 quarter, f#4 quarter, F-sharp4 quarter > Bar 1. flute: F#4 quarter, F#4 quarter, F#4 quarter.
          Bar 1. flute: G4 crotchet, A4 dotted quaver > Bar 1. flute: G4 quarter, A4 dotted eighth.
          Bar 1. flute: at 2 and G4 8th, on beat 3 A4 16th > Bar 1. flute: on 2 & G4 eighth, A4 sixteenth.
          Bar 1. flute: quarter G4, a quarter rest, then an eighth note A4 > Bar 1. flute: G4 quarter, on 3 A4 eighth.
          Bar 1. flute: rest for a half, G4 half > Bar 1. flute: on 3 G4 half.
          Bar 1. flute: rest. fiddle: G4 half > Bar 1. fiddle: G4 half.
          Bar 1. flute: G4 half tied to eighth > Bar 1. flute: G4 half tied eighth.
          Bar 1, Chord: d minor 7, section: Verse 1 > Bar 1, section Verse 1, chord Dm7.
          Bar 1 section A chord B flat major seventh on 3 chord G/B > Bar 1, section A, chord Bbmaj7, on 3 chord G/B.
          Bar 1, chord f sharp minor, on 3 no chord > Bar 1, chord F#m, on 3 chord none.
          Bar 1, chord b half-diminished seventh over A > Bar 1, chord Bm7b5/A.
          Bar 1, chord N.C. > Bar 1, chord none.
          Bar 1, chord Cm7(b5). > Bar 1, chord Cm7b5.
          Bar 1, on 3 tempo dotted quarter = 80 > Bar 1, on 3 tempo 120.
          Bar 1, on 2 key of D, on 3 tempo 90 bpm > Bar 1, on 2 key D major, on 3 tempo 90.
          Bar 1. drums: kick and closed hi-hat eighth, on 2 snare drum eighth > Bar 1. drums: kick closed hat eighth, on 2 snare eighth.
          Bar 1. flute: loud G4 quarter, very soft A4 quarter > Bar 1. flute: f G4 quarter, pp A4 quarter.
          Bar 1. flute: mezzo piano G4 quarter, Forte A4 quarter, mezzo-forte B4 quarter > Bar 1. flute: mp G4 quarter, f A4 quarter, mf B4 quarter.
          Bar 1 | flute: G4 quarter | fiddle: B4 quarter | > Bar 1. flute: G4 quarter. fiddle: B4 quarter.
          """)
  void readsWhatPeopleWrite(String text, String canonical) throws MalformedScoreException {
    assertThat(bars(text)).isEqualTo(canonical);
  }

  @Test
  void readsWhatAnotherLanguageModelWraps() throws MalformedScoreException {
    Score score =
        ScoreText.parse(
            """
            Here is a tune in G for you:

            ```text
            **Title:** The Road
            ### Setup
            - **Key:** G major
            - **Time signature:** 6/8
            - **Tempo:** 112 bpm
            - **Mood:** merry
            - **Parts:** melody (fiddle), bass and drum kit

            **Bar 1**, section A, chord G.
            **melody:** on 1 G4 quarter, on 3 B4
            eighth, on 4 D5 dotted quarter.
            **bass:** on 1 G2 dotted half.
            ```
            """);

    assertThat(ScoreText.print(score))
        .isEqualTo(
            """
            Title: The Road
            Key: G major. Meter: 6/8. Tempo: 112. \
            Parts: melody (fiddle), bass (fingered bass), drum kit (drums).
            Bar 1, section A, chord G.
            melody: G4 quarter, B4 eighth, D5 dotted quarter.
            bass: G2 dotted half.
            """);
  }

  @Test
  void theOnlyPartNeedNotBeNamed() throws MalformedScoreException {
    String text =
        """
        Meter: 4/4. Tempo: 120. Parts: flute.
        Bar 1, chord C. C4 half, D4 half.
        Bar 2, on 3 chord G. on 2 & E4 quarter.
        Bar 3: quarter note G4, on 3 A4 half.
        """;

    assertThat(ScoreText.print(ScoreText.parse(text)))
        .isEqualTo(
            """
            Meter: 4/4. Tempo: 120. Parts: flute.
            Bar 1, chord C.
            flute: C4 half, D4 half.
            Bar 2, on 3 chord G.
            flute: on 2 & E4 quarter.
            Bar 3.
            flute: G4 quarter, on 3 A4 half.
            """);
  }

  @Test
  void readsEverythingOnOneLine() throws MalformedScoreException {
    String text =
        "Title: Song No. 1. Key: G, Meter: 3/4, Parts: flute. Bar 1, chord G. flute: G4 half."
            + " Bar 2: flute: A4 half.";

    assertThat(ScoreText.print(ScoreText.parse(text)))
        .isEqualTo(
            """
            Title: Song No. 1
            Key: G major. Meter: 3/4. Tempo: 120. Parts: flute.
            Bar 1, chord G.
            flute: G4 half.
            Bar 2.
            flute: A4 half.
            """);
  }

  @Test
  void readsPartsOneOnALine() throws MalformedScoreException {
    Score score =
        ScoreText.parse("Parts:\n- flute\n- violin 1\n- Violin II\n- perc (drums 25)\n\nBar 1\n");

    assertThat(score.parts())
        .extracting(p -> p.name() + ", " + p.instrument() + ", " + p.program())
        .containsExactly(
            "flute, flute, 73", "violin 1, violin, 40", "Violin II, violin, 40", "perc, drums, 25");
  }

  @Test
  void aPartMayBeCalledLikeAnythingElse() throws MalformedScoreException {
    String text =
        """
        Meter: 4/4. Tempo: 120. Parts: chord (flute), key (oboe), Bars (tuba).
        Bar 1, chord C.
        chord: C4 quarter.
        key: C4 quarter.
        Bars: C4 quarter.
        """;

    assertThat(ScoreText.print(ScoreText.parse(text))).isEqualTo(text);
  }

  @Test
  void aTitleMayHoldAnyPunctuation() throws MalformedScoreException {
    Score score = ScoreText.parse("Title: Who's there? Part 2: me (again). Bar 1\nKey: D major.\n");

    assertThat(score.credits().title()).isEqualTo("Who's there? Part 2: me (again). Bar 1");
  }
}
