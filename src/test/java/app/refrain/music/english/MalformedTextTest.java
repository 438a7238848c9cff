package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedTextTest {

  private static final String HEADER = "Meter: 4/4. Parts: flute, guitar, drums.\nBar 1.\n";
  private static final TextLimits SMALL = new TextLimits(1000, 2, 3, 4);

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          flute: on 1 H4 quarter > "H4": expected a note such as G4, a place such as "on 2 &", or a duration such as quarter
          drums: on 1 zap eighth > "zap": expected a drum such as kick or closed hat, a place such as "on 2 &", or a duration such as quarter
          flute: on one G4 > "one": expected a place such as "on 2" or "on 2 &"
          flute: on 5 G4 quarter > "on 5": expected a place before the bar's end
          flute: on 1 plus 1/5 G4 quarter > "on 1 plus 1/5": expected a place on the grid of twelve to the quarter
          flute: G4 thirty-second > "thirty-second": expected a duration on the grid of twelve to the quarter
          flute: G4 quarter tied. > ".": expected a duration such as quarter or dotted eighth
          flute: G4 > the end of the text: expected a duration after the notes
          flute: G10 quarter > "G10": expected a note from C-1 to G9
          flut: G4 quarter > "flut": expected one of the header's parts, such as flute, drums or guitar
          Bar 3. > "Bar 3": expected bar 2
          chord Xyz > "Xyz": expected a chord such as G, Dm7 or C/E
          meter 4/5 > "4/5": expected a meter of 1 to 64 beats in halves, quarters, eighths, sixteenths or thirty-seconds
          cut to 5/4 > "cut": expected a length shorter than the bar's meter
          tempo fast > "fast": expected a tempo in quarter notes a minute, such as 112
          tempo 0 > "0": expected a tempo that can be played, such as 112
          section. > ".": expected a section's name such as A or Chorus
          hello > "hello": expected a section, a chord, a change of key, meter or tempo, or a part's name and colon such as "flute:"
          """)
  void saysWhereAndWhatWasExpected(String body, String message) {
    refuses(() -> ScoreText.parse(HEADER + body), "Line 3, " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          Parts: flte. > Line 1, "flte": expected an instrument such as flute, pan flute or bottle
          Parts: flute, Flute. > Line 1, "Flute": expected another name than Flute, which is taken by an earlier part
          Key: H major. > Line 1, "H": expected a key such as G major or E minor
          Key: G# major. > Line 1, "G#": expected a key of at most seven sharps or flats
          Bar 1. flute: G4 quarter. > Line 1, "flute": expected no part, since the header has none: begin with, for example, "Parts: flute."
          hello > Line 1, the end of the text: expected a score, such as "Key: G major. Parts: flute. Bar 1. flute: G4 quarter."
          """)
  void saysWhatIsWrongInTheHeader(String text, String message) {
    refuses(() -> ScoreText.parse(text), message);
  }

  @Test
  void refusesMoreThanTheLimits() {
    refuses(
        () -> ScoreText.parse("x".repeat(1001), SMALL),
        "The text has 1,001 characters; 1,000 can be read. Cut the piece into several texts.");
    refuses(
        () -> ScoreText.parse("Parts: flute, oboe, tuba.", SMALL),
        "Line 1, \"tuba\": expected the end, since 2 parts are the most that can be read");
    refuses(
        () -> ScoreText.parse("Parts: flute.\nBar 1.\nBar 2.\nBar 3.\nBar 4.", SMALL),
        "Line 5, \"Bar 4\": expected the end, since 3 bars are the most that can be read");
    refuses(
        () -> ScoreText.parse("Parts: flute. Bar 1.\nflute: C4 D4 E4 F4 G4 quarter", SMALL),
        "Line 2, \"G4\": expected the end, since 4 notes are the most that can be read");
  }

  @Test
  void noTextMakesItFailInAnotherWay() {
    Random random = new Random(1);
    List<String> texts =
        RandomScores.onGrid(Quantizer.STEP, 60).map(ScoreText::print).map(String::strip).toList();
    for (int i = 0; i < 1000; i++) {
      String damaged = damaged(texts.get(i % texts.size()), texts, random);
      try {
        ScoreText.print(ScoreText.parse(damaged));
      } catch (MalformedScoreException expected) {
        // the one exception that a text may cause
      }
    }
  }

  /** A text with some of its words left out, doubled, or taken from another. */
  private static String damaged(String text, List<String> others, Random random) {
    StringBuilder damaged = new StringBuilder();
    for (String word : text.split("(?<=[\\s.,:])")) {
      int change = random.nextInt(60);
      if (change == 0) {
        String other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length());
        damaged.append(other, from, Math.min(other.length(), from + random.nextInt(1, 20)));
      } else if (change > 2) {
        damaged.append(word).append(change == 3 ? word : "");
      }
    }
    return damaged.toString();
  }

  private static void refuses(ThrowingCallable parse, String message) {
    assertThatThrownBy(parse).isInstanceOf(MalformedScoreException.class).hasMessage(message);
  }
}
