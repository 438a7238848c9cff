package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.ChordQuality;
import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private static final Word FLUTE = new Word.Declare("flute", 73, false);
  private static final Word DRUMS = new Word.Declare("drums", 0, true);
  private static final Word.Length QUARTER = new Word.Length(12);

  private final Grammar grammar = new Grammar();

  private Grammar say(Word... words) {
    List.of(words).forEach(grammar::accept);
    return grammar;
  }

  private static Word bar(int number) {
    return new Word.BarIs(number);
  }

  private static Word on(int beat) {
    return new Word.At(new Beat(beat, 0, 1));
  }

  private static Word pitch(int pitch) {
    return new Word.Pitch(pitch);
  }

  private List<Note> notes(int slot) {
    return grammar.score().parts().get(slot).notes();
  }

  @Test
  void aGroupBeginsWhereTheOneBeforeItEnded() {
    say(FLUTE, bar(1), new Word.PartIs(0), pitch(67), QUARTER, pitch(69), pitch(72), QUARTER);

    assertThat(notes(0))
        .containsExactly(
            new Note(0, 480, 67, 80), new Note(480, 480, 69, 80), new Note(480, 480, 72, 80));
    assertThat(grammar.cursor()).isEqualTo(960);
  }

  @Test
  void aPlaceMayBeEarlierThanTheGroupBefore() {
    say(FLUTE, bar(1), new Word.PartIs(0), on(3), pitch(67), QUARTER, on(1), pitch(60), QUARTER);

    assertThat(notes(0)).containsExactly(new Note(0, 480, 60, 80), new Note(960, 480, 67, 80));
  }

  @Test
  void aRestMovesOn() {
    say(FLUTE, bar(1), new Word.PartIs(0), new Word.Rest(), QUARTER, pitch(67), QUARTER);

    assertThat(notes(0)).containsExactly(new Note(480, 480, 67, 80));
  }

  @Test
  void wholeNotesAreTiedToTheLengthThatFollows() {
    say(FLUTE, bar(1), new Word.PartIs(0), pitch(67), new Word.WholeTied(), QUARTER);

    assertThat(notes(0)).containsExactly(new Note(0, 5 * 480, 67, 80));
  }

  @Test
  void loudnessHoldsForItsPartUntilItChanges() {
    say(FLUTE, DRUMS, bar(1), new Word.PartIs(0), new Word.Loud(Loudness.FF), pitch(67), QUARTER);
    say(new Word.PartIs(1), new Word.Drum(36), QUARTER);
    say(bar(2), new Word.PartIs(0), pitch(69), new Word.Loud(Loudness.P), pitch(72), QUARTER);

    assertThat(notes(0)).extracting(Note::velocity).containsExactly(112, 112, 49);
    assertThat(notes(1)).extracting(Note::velocity).containsExactly(80);
  }

  @Test
  void aBarThatIsCutMovesTheNextForward() {
    say(FLUTE, bar(1), new Word.CutTo(new Meter(3, 8)), bar(2));

    assertThat(grammar.barStart()).isEqualTo(3 * 240);
    assertThat(grammar.score().meters())
        .containsExactly(new MeterChange(0, Meter.COMMON), new MeterChange(720, Meter.COMMON));
  }

  @Test
  void aPickupIsBarZero() {
    say(new Word.MeterIs(new Meter(3, 4)), new Word.PickupIs(new Meter(1, 4)), FLUTE, bar(0));
    assertThat(grammar.barLength()).isEqualTo(480);

    say(bar(1));
    assertThat(grammar.barLength()).isEqualTo(3 * 480);
    assertThat(grammar.score().bars().hasPickup()).isTrue();
  }

  @Test
  void hearsWhatOtherPartsHoldIntoTheBar() {
    say(FLUTE, new Word.Declare("cello", 42, false), DRUMS);
    say(
        bar(1),
        new Word.PartIs(1),
        on(3),
        pitch(48),
        new Word.Length(36),
        on(3),
        pitch(52),
        QUARTER);
    say(bar(2), new Word.PartIs(2), new Word.Drum(36), QUARTER, new Word.PartIs(0));

    assertThat(grammar.soundingElsewhere()).containsExactly(48);
    say(on(2));
    assertThat(grammar.soundingElsewhere()).isEmpty();
  }

  @Test
  void openBarsAreWrittenInTheSecondPass() {
    say(FLUTE, bar(1), new Word.PartIs(0), new Word.Open());
    say(bar(2), new Word.PartIs(0), pitch(60), QUARTER);
    say(new Word.SecondPass(), bar(1), new Word.PartIs(0), pitch(72), QUARTER, new Word.End());

    assertThat(notes(0)).containsExactly(new Note(0, 480, 72, 80), new Note(1920, 480, 60, 80));
  }

  @Test
  void aVariationReplacesTheNotesAndKeepsTheRest() {
    say(new Word.TaskIs("vary"), FLUTE, bar(1), new Word.ChordRoot(PitchClassName.parse("G")));
    say(new Word.Quality(ChordQuality.MAJOR));
    say(new Word.PartIs(0), pitch(67), QUARTER);
    say(new Word.SecondPass(), bar(1), new Word.PartIs(0), pitch(71), QUARTER);

    assertThat(notes(0)).containsExactly(new Note(0, 480, 71, 80));
    assertThat(grammar.score().chords()).hasSize(1);
  }

  @Test
  void theKeyFollowsThePlace() {
    say(new Word.KeyIs(Key.parse("G major")), FLUTE, bar(1), on(3));
    say(new Word.KeyIs(Key.parse("Bb major")), new Word.PartIs(0));
    assertThat(grammar.key()).isEqualTo(Key.parse("G major"));

    say(on(3));
    assertThat(grammar.key()).isEqualTo(Key.parse("Bb major"));
  }

  @Test
  void refusesWhatHasNoMeaning() {
    say(FLUTE, DRUMS, bar(1));
    refuses(bar(3), "bar 2");
    refuses(pitch(60), "a chord, a section, a change, or a part");
    refuses(new Word.PartIs(2), "one of the header's parts");
    refuses(on(5), "a place before the bar's end");
    refuses(new Word.At(new Beat(1, 1, 5)), "a place on the grid of twelve to the quarter");
    say(new Word.PartIs(0));
    refuses(QUARTER, "a note before its duration");
    refuses(new Word.Drum(36), "a note name");
    say(pitch(60));
    refuses(new Word.PartIs(1), "a duration after the notes");
    say(QUARTER, new Word.PartIs(1));
    refuses(pitch(60), "a drum's name");
    refuses(new Word.SectionIs("A"), "notes, a part or a bar");
    say(new Word.Open());
    refuses(new Word.Drum(36), "another part or bar, since this one was left open");
  }

  @Test
  void refusesToChangeTheBarsInTheSecondPass() {
    say(FLUTE, bar(1), new Word.PartIs(0), new Word.Open(), new Word.SecondPass());
    refuses(bar(2), "the next bar that was left open");
    say(bar(1));
    refuses(new Word.MeterIs(new Meter(3, 4)), "a part that was left open");
  }

  @Test
  void refusesAPieceLongerThanAScoreCanBe() {
    say(new Word.MeterIs(new Meter(64, 1)), FLUTE);
    int bars = Score.MAX_TICKS / new Meter(64, 1).barLength();
    for (int number = 1; number <= bars; number++) {
      say(bar(number));
    }
    refuses(bar(bars + 1), "the end, since no piece is longer");
  }

  private void refuses(Word word, String expected) {
    assertThatThrownBy(() -> grammar.accept(word))
        .isInstanceOf(GrammarException.class)
        .hasMessage(expected);
  }
}
