package app.refrain.model.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishReaderTest {

  /** What was understood, kind by kind, such as {@code style jig, meter 6/8, bars 16}. */
  private static String understood(String text) {
    UnderstoodWishes wishes = WishReader.read(text);
    return List.of(Kind.values()).stream()
        .flatMap(kind -> wishes.wishes().stream().filter(w -> w.kind() == kind))
        .filter(w -> !followsFromStyle(w, wishes))
        .map(w -> w.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + w.value())
        .collect(Collectors.joining(", "));
  }

  /**
   * Who usually plays a style, and how fast, is tested apart from what is said; so is common time.
   */
  private static boolean followsFromStyle(Wish wish, UnderstoodWishes wishes) {
    return wish.implied()
        && (wish.kind() == Kind.PART || wish.kind() == Kind.TEMPO || wish.value().equals("4/4"))
        && wishes.wishes().stream()
            .anyMatch(w -> w.kind() == Kind.STYLE && w.span().equals(wish.span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          A slow sad waltz in D minor for flute and guitar, 16 bars > style waltz, key D minor, meter 3/4, tempo 84, part flute, part nylon guitar, bars 16
          Write me a happy jig > style jig, key C major, meter 6/8
          something like a jig, please > style jig, meter 6/8
          a reel in G for fiddle, 32 bars, about 112 bpm > style reel, key G major, tempo 112, part fiddle, bars 32
          a fast hornpipe in B-flat major > style hornpipe, key Bb major, tempo 150
          a pop song in F sharp minor at 96 beats per minute for piano, bass and drums > style pop song, key F# minor, tempo 96, part piano, part fingered bass, part drums
          an eight-bar lullaby for harp > style lullaby, meter 3/4, part harp, bars 8
          Sixteen bars in three four > meter 3/4, bars 16
          twenty-four bars in 6/8 time, key of E flat > key Eb major, meter 6/8, bars 24
          for string quartet, a hymn > style hymn, part violin, part violin, part viola, part cello
          a Bach chorale for SATB choir > style chorale, part soprano (choir), part alto (choir), part tenor (choir), part bass (choir)
          two flutes and a cello > part flute, part flute, part cello
          three violins playing a polka > style polka, meter 2/4, part violin, part violin, part violin
          a march without drums, for brass > style march, part brass, without drums
          no drums, no piano > without drums, without piano
          for flute, piano and guitar but without piano > part flute, part piano, part nylon guitar, without piano
          a slip jig in A dorian > style slip jig, key A minor, meter 9/8
          D mixolydian reel > style reel, key D major
          something in a minor key > key A minor
          a sad tune in D > key D minor, tempo 72
          a cheerful tune in B flat > key Bb major
          in Am, quarter = 90 > key A minor, tempo 90
          dotted crotchet = 60 in six-eight > meter 6/8, tempo 90
          a waltz-time air > style waltz-time air, meter 3/4
          a jazz tune in 5/4 for alto sax, double bass and drum kit > style jazz, meter 5/4, part alto saxophone, part contrabass, part drums
          cor anglais and French horn > part english horn, part horn
          an adventurous air, very slow, moderately long > style air, tempo 51, bars 32, temperature 1.1
          a simple tune for tin whistle > part whistle, temperature 0.7
          not too fast, in cut time > meter 2/2, tempo 96
          a minute of music at 120 bpm in 4/4 > meter 4/4, tempo 120, bars 32
          thirty seconds of a waltz, allegro > style waltz, meter 3/4, tempo 138, bars 24
          a dozen bars for marimba > part marimba, bars 12
          one hundred and twenty-eight bars > bars 128
          continue this for eight more bars > task continue, bars 8
          Continue for 8 bars > task continue, bars 8
          harmonise it with cello and viola > task harmonize, part cello, part viola
          variations, a bit wild > task vary, temperature 1.1
          rewrite bars 5 to 8 > task infill, bar range 5-8
          Bars 9-12 again, livelier > task infill, tempo 144, bar range 9-12
          `a jig in 6/8, tempo of 110` > style jig, meter 6/8, tempo 110
          Db major, 2/4 > key Db major, meter 2/4
          a song for voice and piano > style pop song, part voice, part piano
          a waltz song > style waltz, meter 3/4
          a folk song for mandolin > style folk, part steel guitar
          for piano trio and without cello > style chamber music, part violin, part cello, part piano, without cello
          a Christmas carol, calm > style carol, tempo 80, plan loudness quiet
          measures: 12; metre: 3/4; key: C minor > key C minor, meter 3/4
          A MINOR, FAST, 16 MEASURES > key A minor, tempo 138, bars 16
          """)
  void understandsPlainWords(String text, String wishes) {
    assertThat(understood(text)).isEqualTo(wishes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          a waltz in D minor, no, in G major > style waltz, key G major, meter 3/4 > D minor
          slow and then fast > tempo 138 > slow
          a jig in 4/4 > style jig, meter 4/4 > jig
          a happy sad tune > key A minor, tempo 72 > happy
          16 bars, or rather 32 bars > bars 32 > 16 bars
          a jig or a reel > style reel > jig
          """)
  void theLastOfContradictingWishesHolds(String text, String wishes, String gaveWay) {
    assertThat(understood(text)).isEqualTo(wishes);
    assertThat(WishReader.read(text).overruled())
        .extracting(w -> w.span().of(text))
        .contains(gaveWay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          a waltz about elephants for flute > elephants
          a jig with purple monkey dishwashers in G > purple monkey dishwashers
          300 bars for theremin > 300 bars, theremin
          a tune in 17/93 > 17/93
          like the Zorblatts > Zorblatts
          no elephants > no elephants
          """)
  void namesWhatItDoesNotUnderstand(String text, String words) {
    assertThat(WishReader.read(text).unknownWords()).containsExactly(words.split(", "));
  }

  @Test
  void tellsWhichWordsAWishCameFrom() {
    String text = "A slow waltz, in D minor, for two flutes";

    assertThat(WishReader.read(text).wishes())
        .extracting(w -> w.kind() + " " + w.span().of(text) + (w.implied() ? " implied" : ""))
        .containsExactly(
            "TEMPO slow",
            "STYLE waltz",
            "METER waltz implied",
            "KEY D minor",
            "PART two flutes",
            "PART two flutes");
  }

  @Test
  void becomesTheOptionsOfARequest() {
    UnderstoodWishes wishes =
        WishReader.read("continue with a bold reel in E minor, 100 bpm, 12 bars, for fiddle");

    assertThat(wishes.music())
        .isEqualTo(
            new Wishes("reel", Key.parse("E minor"), Meter.COMMON, 100.0, List.of("fiddle")));
    assertThat(wishes.task()).contains(Task.CONTINUE);
    assertThat(wishes.bars()).contains(12);
    assertThat(wishes.temperature()).contains(1.1);
    assertThat(WishReader.read("redo bars 3 to 6").fromBar()).contains(3);
    assertThat(WishReader.read("redo bars 3 to 6").toBar()).contains(6);
  }

  @Test
  void leavesOutWhoShallNotPlay() {
    assertThat(WishReader.read("string quartet without violins").music().parts())
        .containsExactly("viola", "cello");
    assertThat(WishReader.read("no guitar").music().parts()).containsExactly("flute");
    assertThat(WishReader.read("no drums").music().parts()).isEmpty();
  }

  @Test
  void aWishCanBeTakenBack() {
    UnderstoodWishes wishes = WishReader.read("a waltz in D minor");
    Wish key = wishes.wishes().stream().filter(w -> w.kind() == Kind.KEY).findFirst().orElseThrow();

    assertThat(wishes.without(key).music().key()).isNull();
    assertThat(wishes.without(key).music().style()).isEqualTo("waltz");
  }

  @Test
  void everyKnownStyleIsUnderstoodByItsName() {
    for (String style : Wishes.knownStyles()) {
      String wish = style.equals("variations") ? "theme and variations" : "a " + style;
      assertThat(WishReader.read(wish).music().style()).isEqualTo(style);
    }
  }

  @Test
  void aStyleTakesWithItWhatFollowedFromIt() {
    UnderstoodWishes wishes = WishReader.read("a tango in D minor with flute");
    Wish style = wishes.wishes().getFirst();

    assertThat(style.kind()).isEqualTo(Kind.STYLE);
    assertThat(wishes.without(style).music())
        .isEqualTo(new Wishes(null, Key.parse("D minor"), null, null, List.of("flute")));
  }

  @Test
  void namesPlayersOfTheSameInstrumentApart() {
    assertThat(WishReader.read("three flutes and a harp").music().parts())
        .containsExactly("flute", "flute 2 (flute)", "flute 3 (flute)", "harp");
  }

  @Test
  void saysWhatIsDoneInsteadOfWhatCannotBeDone() {
    assertThat(WishReader.read("a raga in D").caveat().orElseThrow())
        .contains("no ragas")
        .contains("sitar");
    assertThat(WishReader.read("glorbs for flute").caveat()).contains("Not understood: glorbs.");
    assertThat(WishReader.read("glorbs").caveat().orElseThrow())
        .startsWith("Not understood: glorbs. You can ask for a style");
    assertThat(WishReader.read("a waltz for flute").caveat()).isEmpty();
    assertThat(WishReader.read("glorbs").isLost()).isTrue();
    assertThat(WishReader.read("something nice").isLost()).isFalse();
  }

  @Test
  void understandsNothingInNothing() {
    assertThat(WishReader.read("  ...  ").wishes()).isEmpty();
    assertThat(WishReader.read("").music()).isEqualTo(Wishes.NONE);
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WishReader.read("x".repeat(WishReader.MAX_LENGTH + 1)))
        .withMessageContaining("1,000 characters");
  }
}
