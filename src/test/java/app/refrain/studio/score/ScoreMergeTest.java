package app.refrain.studio.score;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartDelete;
import app.refrain.studio.score.ScoreState.NoteState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreMergeTest {

  private final Score seed = Tunes.score("4/4", "C4:1 D4:1 E4:1", "C3:2");
  private final ScoreState start = ScoreConversion.toState(seed);
  private final List<String> parts = start.parts().stream().map(PartState::id).toList();

  static Stream<Score> scores() {
    return RandomScores.free(25);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void doesToTheScoreWhatWasDoneToItsCopy(Score score) {
    ScoreState state = ScoreConversion.toState(score);
    List<Part> changed = new ArrayList<>();
    for (Part part : score.parts()) {
      List<Note> notes = new ArrayList<>(part.notes());
      notes.removeIf(note -> note.pitch() % 3 == 0);
      notes.add(new Note(7, 11, 60, 80));
      changed.add(part.withNotes(notes));
    }
    changed.add(Tunes.part("new", "C4:1"));
    Score wanted = score.withParts(changed);
    LiveScore live = new LiveScore(state);
    List<String> ids = state.parts().stream().map(PartState::id).toList();
    live.replay(ScoreMerge.operations(state, score, ids, wanted));
    assertThat(ScoreConversion.toScore(live.state())).isEqualTo(wanted);
  }

  @Test
  void changesNothingThatTheCopyStillHas() {
    assertThat(ScoreMerge.operations(start, seed, parts, seed)).isEmpty();
    Score longer = withNote(0, new Note(1_920, 480, 67, 80));
    assertThat(ScoreMerge.operations(start, seed, parts, longer))
        .singleElement()
        .isInstanceOfSatisfying(
            NotePut.class,
            put -> {
              assertThat(put.part()).isEqualTo(parts.getFirst());
              assertThat(put.start()).isEqualTo(1_920);
              assertThat(put.pitch()).isEqualTo(67);
            });
  }

  @Test
  void keepsWhatPeopleDidInTheMeantime() {
    LiveScore live = new LiveScore(start);
    NoteState first = start.parts().getFirst().notes().getFirst();
    NoteState second = start.parts().getFirst().notes().get(1);
    live.replay(
        List.of(
            new NotePut(first.id(), null, null, null, 61, null),
            new NoteDelete(second.id()),
            new NotePut("mine", parts.getFirst(), 3_840, 480, 72, 80)));
    Score varied = seed.withParts(List.of(Tunes.part("part 1", "F4:1"), seed.parts().get(1)));
    live.replay(ScoreMerge.operations(live.state(), seed, parts, varied));
    assertThat(live.state().parts().getFirst().notes())
        .as("the third is gone, the changed one stays, the new ones are there")
        .extracting(NoteState::pitch)
        .containsExactly(61, 65, 72);
  }

  @Test
  void makesAPartAnewThatSomebodyRemoved() {
    LiveScore live = new LiveScore(start);
    live.replay(List.of(new PartDelete(parts.getFirst())));
    Score longer = withNote(0, new Note(1_920, 480, 67, 80));
    live.replay(ScoreMerge.operations(live.state(), seed, parts, longer));
    assertThat(live.state().parts()).hasSize(2);
    assertThat(live.state().parts().getLast().notes()).extracting("pitch").containsExactly(67);
  }

  @Test
  void addsChordsToThoseThatWereAddedInTheMeantime() {
    LiveScore live = new LiveScore(start);
    live.replay(
        List.of(
            new Operation.ScorePut(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Change.Chord(0, "C")),
                null)));
    Score harmonized =
        seed.withChords(List.of(new ChordChange(960, ChordSymbol.parse("G7").orElseThrow())));
    live.replay(ScoreMerge.operations(live.state(), seed, parts, harmonized));
    assertThat(live.state().chords())
        .containsExactly(new Change.Chord(0, "C"), new Change.Chord(960, "G7"));
  }

  private Score withNote(int part, Note note) {
    List<Part> changed = new ArrayList<>(seed.parts());
    List<Note> notes = new ArrayList<>(changed.get(part).notes());
    notes.add(note);
    changed.set(part, changed.get(part).withNotes(notes));
    return seed.withParts(changed);
  }
}
