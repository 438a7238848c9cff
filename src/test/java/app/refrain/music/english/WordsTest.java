package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Credits;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final int QUARTER = Score.TICKS_PER_QUARTER;

  private static Score score(List<MeterChange> meters, Note... notes) {
    Part part = new Part("flute", 73, false, Arrays.asList(notes));
    return new Score(
        Credits.NONE, List.of(part), List.of(), meters, List.of(), List.of(), List.of());
  }

  private static MeterChange meter(int quarters, String meter) {
    return new MeterChange(quarters * QUARTER, Meter.parse(meter));
  }

  private static Note note(double quarter, double quarters, int pitch) {
    return new Note((int) (quarter * QUARTER), (int) (quarters * QUARTER), pitch, 80);
  }

  private static String bars(Score score) {
    String text = ScoreText.print(score);
    return text.substring(text.indexOf('\n') + 1);
  }

  private static String line(Note... notes) {
    String line = bars(score(List.of(), notes)).lines().skip(1).findFirst().orElseThrow();
    return line.substring("flute: ".length());
  }

  @Test
  void leavesImpliedPlacesOut() {
    assertThat(line(note(0, 1, 60), note(1, 1, 62), note(3, 1, 64)))
        .isEqualTo("C4 quarter, D4 quarter, on 4 E4 quarter.");
  }

  @Test
  void gathersNotesThatBeginAndEndTogether() {
    assertThat(line(note(0, 1, 64), note(0, 1, 60), note(0, 2, 67)))
        .isEqualTo("G4 half, on 1 C4 E4 quarter.");
  }

  @Test
  void writesANoteOnceThoughItLastsIntoLaterBars() {
    assertThat(bars(score(List.of(), note(3, 6, 60))))
        .isEqualTo("Bar 1.\nflute: on 4 C4 whole tied half.\nBar 2.\nBar 3.\n");
  }

  @Test
  void countsAPickupAsBarZero() {
    Score score = score(List.of(meter(0, "1/4"), meter(1, "3/4")), note(0, 1, 60), note(1, 3, 64));

    assertThat(ScoreText.print(score))
        .isEqualTo(
            """
            Meter: 3/4. Pickup: 1/4. Tempo: 120. Parts: flute.
            Bar 0.
            flute: C4 quarter.
            Bar 1.
            flute: E4 dotted half.
            """);
  }

  @Test
  void saysWhereTheMeterChangesAndABarIsCut() {
    Score score = score(List.of(meter(0, "4/4"), meter(6, "3/4"), meter(9, "6/8")), note(9, 1, 60));

    assertThat(bars(score))
        .isEqualTo(
            "Bar 1.\nBar 2, cut to 2/4.\nBar 3, meter 3/4.\nBar 4, meter 6/8.\nflute: C4 quarter.\n");
  }

  @Test
  void saysACutThatNoMeterCouldSay() {
    int sixteenth = QUARTER / 4;
    Score score =
        score(
            List.of(
                new MeterChange(0, Meter.parse("64/1")),
                new MeterChange(257 * sixteenth, Meter.COMMON)),
            note(70, 1, 60));

    assertThat(bars(score)).startsWith("Bar 1, cut to 64/4.\nBar 2, meter 4/4.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'Flute (1st), solo' > Flute 1st solo",
        "'' > flute",
        "Bar 12 > flute",
        "now write > flute",
        "- **lead** > lead"
      })
  void namesPartsSoThatALineCanBeginWithTheName(String name, String sayable) {
    Part part = new Part(name, 73, false, List.of());

    assertThat(Words.sayable(Score.EMPTY.withParts(List.of(part))).parts())
        .extracting(Part::name)
        .containsExactly(sayable);
  }

  @Test
  void givesEveryPartItsOwnName() {
    Part part = new Part("Voice", 52, false, List.of());

    assertThat(Words.sayable(Score.EMPTY.withParts(List.of(part, part.withName("voice")))).parts())
        .extracting(Part::name)
        .containsExactly("Voice", "voice 2");
  }

  @Test
  void keepsATitleFromLookingLikeTheHeader() {
    Score score = Score.EMPTY.withCredits(Credits.titled("Two *stars*. Key: none"));

    assertThat(Words.sayable(score).credits().title()).isEqualTo("Two stars. Key none");
  }

  @Test
  void dropsSectionsWithoutAName() {
    Score score =
        new Score(
            Credits.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new SectionMark(0, ":"), new SectionMark(1920, "Low key song")));

    assertThat(Words.sayable(score).sections()).containsExactly(new SectionMark(1920, "Low song"));
  }
}
