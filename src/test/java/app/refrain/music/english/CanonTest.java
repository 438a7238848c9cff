package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonTest {

  private static final Word FLUTE = new Word.Declare("flute", 73, false);
  private static final Word QUARTER = new Word.Length(12);

  private final Grammar grammar = new Grammar();

  static Stream<Score> scores() {
    return Stream.concat(RandomScores.onGrid(Quantizer.STEP, 200), RandomScores.free(200))
        .map(Words::sayable)
        .filter(s -> !s.parts().isEmpty())
        .map(CanonTest::withoutDuplicates);
  }

  /** Canonical text says a pitch once where its part begins it twice. */
  private static Score withoutDuplicates(Score score) {
    return score.withParts(score.parts().stream().map(CanonTest::withoutDuplicates).toList());
  }

  private static Part withoutDuplicates(Part part) {
    Set<List<Integer>> seen = new HashSet<>();
    List<Note> notes =
        part.notes().stream()
            .filter(n -> n.duration() <= 64 * 1920 && seen.add(List.of(n.onset(), n.pitch())))
            .toList();
    return part.withNotes(notes);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void allowsEveryWordOfAPrintedScore(Score score) {
    for (Word word : Words.of(score)) {
      assertThat(Canon.allows(grammar, word)).as("%s after %s", word, grammar.phase()).isTrue();
      grammar.accept(word);
    }
    assertThat(Canon.allows(grammar, new Word.End())).isTrue();
  }

  @Test
  void refusesAPlaceThatIsImplied() {
    say(FLUTE, new Word.BarIs(1), new Word.PartIs(0));
    refuses(on(1));
    say(new Word.Pitch(67), QUARTER);
    refuses(on(2));
    allows(on(3));
  }

  @Test
  void refusesPitchesThatDoNotRise() {
    say(FLUTE, new Word.BarIs(1), new Word.PartIs(0), new Word.Pitch(67));
    refuses(new Word.Pitch(67));
    refuses(new Word.Pitch(60));
    allows(new Word.Pitch(68));
  }

  @Test
  void refusesALongerGroupAfterAShorterThatBeganWithIt() {
    say(FLUTE, new Word.BarIs(1), new Word.PartIs(0), new Word.Pitch(67), QUARTER);
    say(on(1), new Word.Pitch(60));
    refuses(QUARTER);
    refuses(new Word.WholeTied());
    allows(new Word.Length(11));
  }

  @Test
  void refusesNotesBeyondTheBar() {
    say(FLUTE, new Word.BarIs(1), new Word.PartIs(0), new Word.Pitch(67), new Word.Length(48));
    refuses(new Word.Pitch(69));
    refuses(on(5));
    allows(new Word.BarIs(2));
  }

  @Test
  void saysLoudnessOnceAndOnlyWhereItChanges() {
    say(FLUTE, new Word.BarIs(1), new Word.PartIs(0));
    refuses(new Word.Loud(Loudness.MF));
    say(new Word.Loud(Loudness.F));
    refuses(new Word.Loud(Loudness.P));
    refuses(on(2));
    refuses(new Word.BarIs(2));
    allows(new Word.Pitch(67));
  }

  @Test
  void keepsTheOrderOfTheHeaderAndOfEvents() {
    say(new Word.MeterIs(Meter.COMMON));
    refuses(new Word.StyleIs("jig"));
    say(FLUTE);
    refuses(new Word.TempoIs(500_000));
    refuses(new Word.BarIs(0));
    say(new Word.BarIs(1), new Word.SectionIs("A"));
    refuses(new Word.TempoIs(400_000));
    allows(new Word.NoChord());
    say(on(3), new Word.NoChord());
    refuses(on(2));
  }

  @Test
  void secondPassWritesWhatIsOpenInItsOrder() {
    say(FLUTE, new Word.BarIs(1), new Word.PartIs(0), new Word.Open());
    say(new Word.BarIs(2), new Word.PartIs(0), new Word.Open(), new Word.SecondPass());
    refuses(new Word.BarIs(2));
    say(new Word.BarIs(1));
    refuses(new Word.SectionIs("A"));
    allows(new Word.PartIs(0));
    allows(new Word.BarIs(2));
  }

  private static Word on(int beat) {
    return new Word.At(new Beat(beat, 0, 1));
  }

  private void say(Word... words) {
    for (Word word : words) {
      allows(word);
      grammar.accept(word);
    }
  }

  private void allows(Word word) {
    assertThat(Canon.allows(grammar, word)).as("%s", word).isTrue();
  }

  private void refuses(Word word) {
    assertThat(Canon.allows(grammar, word)).as("%s", word).isFalse();
  }
}
