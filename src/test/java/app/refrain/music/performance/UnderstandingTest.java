package app.refrain.music.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.music.Corpus;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import app.refrain.music.midi.MidiReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnderstandingTest {

  private static final Score WALTZ = waltz();

  @Test
  void leavesWrittenMusicAsItIs() {
    Understanding understanding = Understanding.of(WALTZ);
    assertThat(understanding.playing()).isEqualTo(Playing.WRITTEN);
    assertThat(understanding.score()).isSameAs(WALTZ);
    assertThat(understanding.summary()).isEqualTo("3/4, 2 parts, 16 bars, as written");
  }

  @Test
  void leavesAScoreWithoutNotesAsItIs() {
    assertThat(Understanding.of(Score.EMPTY).score()).isSameAs(Score.EMPTY);
  }

  @Test
  void leavesTheCorpusAsItIs() throws Exception {
    for (Path file : Corpus.sample()) {
      Score score = MidiReader.read(Files.readAllBytes(file));
      assertThat(Understanding.of(score).playing()).as(file.toString()).isEqualTo(Playing.WRITTEN);
    }
  }

  @Test
  void movesWhatWasPlayedToAClickOntoTheGrid() {
    Random random = new Random(1);
    Score played = moved(WALTZ, random, 22);
    Understanding understanding = Understanding.of(played);
    assertThat(understanding.summary())
        .isEqualTo("3/4, 2 parts, 16 bars, played to the file's beat: notes moved to the grid");
    assertThat(onsets(understanding.score())).isEqualTo(onsets(WALTZ));
  }

  @Test
  void findsTheBeatsAndBarsOfAFreePerformance() {
    Understanding understanding = Understanding.of(new Performer(WALTZ, 3, 0.03).play());
    assertThat(understanding.summary())
        .isEqualTo("3/4, 2 parts, 16 bars, played freely: beats estimated");
    assertThat(onsets(understanding.score())).isEqualTo(onsets(WALTZ));
  }

  @Test
  void countsBeatsDividedInThreeAsDottedQuarters() {
    Score jig = jig();
    Understanding understanding = Understanding.of(new Performer(jig, 2, 0.02).play());
    assertThat(understanding.summary())
        .isEqualTo("6/8, 1 part, 16 bars, played freely: beats estimated");
    assertThat(onsets(understanding.score())).isEqualTo(onsets(jig));
  }

  @Test
  void keepsTheTempoOfAFreePerformance() {
    Performer performer = new Performer(WALTZ, 3, 0.03);
    Score score = Understanding.of(performer.play()).score();
    PlayedNote last = PlayedNote.of(score).getLast();
    PlayedNote lastPlayed = PlayedNote.of(performer.play()).getLast();
    assertThat(last.start()).isCloseTo(lastPlayed.start(), within(1.5));
    assertThat(score.tempi()).hasSizeGreaterThan(1).doesNotContain(TempoChange.ofBpm(0, 120));
  }

  @Test
  void makesTheBestOfTooFewNotes() {
    Part part =
        new Part("", 0, false, List.of(new Note(17, 100, 60, 80), new Note(411, 33, 60, 80)));
    assertThat(Understanding.of(Score.EMPTY.withParts(List.of(part))).score().noteCount())
        .isEqualTo(2);
  }

  /** Sixteen bars of three: a bass on one, chords on two and three, a melody with eighths. */
  private static Score waltz() {
    List<Note> bass = new ArrayList<>();
    List<Note> melody = new ArrayList<>();
    int[] roots = {48, 43, 45, 41};
    for (int bar = 0; bar < 16; bar++) {
      int start = bar * 1440;
      int root = roots[bar % 4];
      bass.add(new Note(start, 480, root - 12, 90));
      bass.add(new Note(start + 480, 480, root + 7, 60));
      bass.add(new Note(start + 960, 480, root + 7, 60));
      melody.add(new Note(start, 480, root + 24, 90));
      melody.add(new Note(start + 480, 240, root + 26, 70));
      melody.add(new Note(start + 720, 240, root + 28, 65));
      melody.add(new Note(start + 960, 480, root + 31, 70));
    }
    List<Part> parts =
        List.of(new Part("Melody", 73, false, melody), new Part("Bass", 0, false, bass));
    List<MeterChange> meter = List.of(new MeterChange(0, new Meter(3, 4)));
    return new Score(
        Score.EMPTY.credits(), parts, List.of(), meter, List.of(), List.of(), List.of());
  }

  /** Sixteen bars of 6/8 in eighths, the first of each bar long and loud. */
  private static Score jig() {
    List<Note> notes = new ArrayList<>();
    for (int bar = 0; bar < 16; bar++) {
      notes.add(new Note(bar * 1440, 720, 62 + bar % 5, 110));
      for (int eighth = 3; eighth < 6; eighth++) {
        notes.add(new Note(bar * 1440 + eighth * 240, 240, 66 + eighth, eighth == 3 ? 90 : 60));
      }
    }
    return Score.EMPTY.withParts(List.of(new Part("Fiddle", 110, false, notes)));
  }

  private static Score moved(Score score, Random random, int ticks) {
    return score.withParts(
        score.parts().stream()
            .map(
                part ->
                    part.withNotes(
                        part.notes().stream()
                            .map(
                                n ->
                                    n.withOnset(
                                        Math.max(0, n.onset() + random.nextInt(-ticks, ticks))))
                            .toList()))
            .toList());
  }

  private static List<List<Integer>> onsets(Score score) {
    return score.parts().stream()
        .map(part -> part.notes().stream().map(Note::onset).toList())
        .toList();
  }
}
