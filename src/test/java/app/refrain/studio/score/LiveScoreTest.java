package app.refrain.studio.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.studio.score.LiveScore.Applied;
import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartDelete;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.RejectedOperationException.Code;
import app.refrain.studio.score.ScoreState.NoteState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveScoreTest {

  private static final ScoreLimits LIMITS = new ScoreLimits(25, 3, 10);
  private static final PartPut FLUTE = new PartPut("p1", "flute", 73, false, 100, false, 1);
  private static final NotePut C4 = new NotePut("n1", "p1", 0, 480, 60, 80);

  private final LiveScore score = new LiveScore(ScoreState.EMPTY);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void comesToTheSameForWhoeverAppliesTheSameGroups(long seed) {
    RandomOperations random = new RandomOperations(seed);
    LiveScore replica = new LiveScore(ScoreState.EMPTY);
    LiveScore late = null;
    int applied = 0;
    for (int i = 0; i < 2_000; i++) {
      if (i == 1_000) {
        late = new LiveScore(ScoreJson.readState(ScoreJson.write(score.state())));
      }
      try {
        String json = ScoreJson.write(score.apply(random.group(), LIMITS).operations());
        replica.replay(ScoreJson.readOperations(json));
        if (late != null) {
          late.replay(ScoreJson.readOperations(json));
        }
        applied++;
      } catch (RejectedOperationException rejected) {
        assertThat(rejected).hasMessageNotContaining("Exception");
      }
    }
    assertThat(applied).isGreaterThan(500);
    assertThat(replica.state()).isEqualTo(score.state());
    assertThat(late.state()).isEqualTo(score.state());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void goesBackStepByStepThroughTheInverses(long seed) {
    RandomOperations random = new RandomOperations(seed);
    List<ScoreState> states = new ArrayList<>();
    List<List<Operation>> inverses = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      ScoreState before = score.state();
      try {
        inverses.add(score.apply(random.group(), LIMITS).inverse());
        states.add(before);
      } catch (RejectedOperationException rejected) {
        assertThat(score.state()).isEqualTo(before);
      }
    }
    for (List<Operation> inverse : inverses.reversed()) {
      score.apply(inverse, ScoreLimits.NONE);
      assertThat(score.state()).isEqualTo(states.removeLast());
    }
    assertThat(score.state()).isEqualTo(ScoreState.EMPTY);
  }

  @Test
  void leavesFieldsThatAreNotSaid() {
    score.apply(List.of(FLUTE, C4), LIMITS);
    score.apply(List.of(new NotePut("n1", null, null, null, 67, null)), LIMITS);
    score.apply(List.of(new PartPut("p1", null, null, null, 30, null, null)), LIMITS);
    PartState part = score.state().parts().getFirst();
    assertThat(part.notes()).containsExactly(new NoteState("n1", 0, 480, 67, 80));
    assertThat(part.name()).isEqualTo("flute");
    assertThat(part.volume()).isEqualTo(30);
  }

  @Test
  void undoesOnlyTheFieldsThatWereSaid() {
    score.apply(List.of(FLUTE, C4), LIMITS);
    Applied higher = score.apply(List.of(new NotePut("n1", null, null, null, 67, null)), LIMITS);
    score.apply(List.of(new NotePut("n1", null, 960, null, null, null)), LIMITS);
    score.apply(higher.inverse(), LIMITS);
    assertThat(score.state().parts().getFirst().notes())
        .containsExactly(new NoteState("n1", 960, 480, 60, 80));
  }

  @Test
  void saysEverythingOfANewPartOrNote() {
    Applied applied =
        score.apply(
            List.of(
                new PartPut("p1", null, null, null, null, null, null),
                new NotePut("n1", "p1", 0, 480, 60, null)),
            LIMITS);
    assertThat(applied.operations())
        .containsExactly(
            new PartPut("p1", "", 0, false, 100, false, 1),
            new NotePut("n1", "p1", 0, 480, 60, 80));
  }

  @Test
  void bringsAPartBackWithItsNotesToItsPlace() {
    PartPut bass = new PartPut("p2", "bass", 33, false, 100, false, 2);
    score.apply(List.of(FLUTE, C4, bass), LIMITS);
    ScoreState before = score.state();
    Applied removal = score.apply(List.of(new PartDelete("p1")), LIMITS);
    assertThat(score.state().noteCount()).isZero();
    score.apply(removal.inverse(), LIMITS);
    assertThat(score.state()).isEqualTo(before);
  }

  @Test
  void mindsNotThatSomethingIsGoneAlready() {
    Applied applied = score.apply(List.of(new NoteDelete("n1"), new PartDelete("p1")), LIMITS);
    assertThat(applied.inverse()).isEmpty();
  }

  @Test
  void doesNothingOfAGroupOfWhichOneCannotBeDone() {
    score.apply(List.of(FLUTE, C4), LIMITS);
    ScoreState before = score.state();
    assertThatExceptionOfType(RejectedOperationException.class)
        .isThrownBy(
            () ->
                score.apply(
                    List.of(new PartDelete("p1"), new NotePut("n2", "p1", 0, 1, 1, 1)), LIMITS))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.UNKNOWN_PART));
    assertThat(score.state()).isEqualTo(before);
  }

  @Test
  void asksForWhatANewNoteNeeds() {
    score.apply(List.of(FLUTE), LIMITS);
    assertThatExceptionOfType(RejectedOperationException.class)
        .isThrownBy(() -> score.apply(List.of(new NotePut("n1", "p1", 0, null, 60, 80)), LIMITS))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.INCOMPLETE))
        .withMessageContaining("n1");
  }

  @Test
  void holdsNoMoreThanItsLimits() {
    score.apply(List.of(FLUTE), LIMITS);
    for (int i = 0; i < LIMITS.notes(); i++) {
      score.apply(List.of(new NotePut("n" + i, "p1", i, 1, 60, 80)), LIMITS);
    }
    assertThatExceptionOfType(RejectedOperationException.class)
        .isThrownBy(() -> score.apply(List.of(new NotePut("more", "p1", 0, 1, 60, 80)), LIMITS))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.LIMIT))
        .withMessageContaining("25 notes");
    score.apply(List.of(new NotePut("n1", null, null, null, 61, null)), LIMITS);
    score.apply(List.of(new NoteDelete("n1"), new NotePut("more", "p1", 0, 1, 1, 1)), LIMITS);
  }
}
