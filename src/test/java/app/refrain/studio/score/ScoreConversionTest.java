package app.refrain.studio.score;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreConversionTest {

  static Stream<Score> scores() {
    return RandomScores.free(40);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void keepsEveryTickOnTheWayThereAndBack(Score score) {
    ScoreState state = ScoreConversion.toState(score);
    ScoreState read = ScoreJson.readState(ScoreJson.write(state));
    assertThat(read).isEqualTo(state);
    assertThat(ScoreConversion.toScore(read)).isEqualTo(score);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void becomesAnotherScoreByTheOperationsBetween(Score score) {
    ScoreState other = ScoreConversion.toState(RandomScores.free(7).toList().getLast());
    ScoreState wanted = ScoreConversion.toState(score);
    LiveScore live = new LiveScore(other);
    live.replay(ScoreDifference.between(other, wanted));
    assertThat(live.state()).isEqualTo(wanted);
    assertThat(ScoreDifference.between(wanted, live.state())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsTheOperationsBetweenTwoStatesOfOneScore(long seed) {
    RandomOperations random = new RandomOperations(seed);
    LiveScore live = new LiveScore(ScoreState.EMPTY);
    for (int round = 0; round < 50; round++) {
      ScoreState before = live.state();
      for (int i = 0; i < 20; i++) {
        try {
          live.apply(random.group(), ScoreLimits.NONE);
        } catch (RejectedOperationException harmless) {
          assertThat(harmless).isNotNull();
        }
      }
      LiveScore copy = new LiveScore(before);
      copy.replay(ScoreDifference.between(before, live.state()));
      assertThat(copy.state()).isEqualTo(live.state());
    }
  }

  @Test
  void givesEveryPartAndNoteAnIdOfItsOwn() {
    Score score = RandomScores.free(3).toList().getLast();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      for (ScoreState.PartState part : ScoreConversion.toState(score).parts()) {
        assertThat(ids.add(part.id())).isTrue();
        part.notes().forEach(note -> assertThat(ids.add(note.id())).isTrue());
      }
    }
  }

  @Test
  void takesOutOfTextsWhatCannotBePrinted() {
    Score score =
        new Score(
            Score.EMPTY.credits().withTitle("Sly\u202Edim.\u0000exe " + "x".repeat(300)),
            Score.EMPTY.parts(),
            Score.EMPTY.tempi(),
            Score.EMPTY.meters(),
            Score.EMPTY.keys(),
            Score.EMPTY.chords(),
            List.of(new SectionMark(0, "A\tB")));
    ScoreState state = ScoreConversion.toState(score);
    assertThat(state.title()).startsWith("Slydim.exe x").hasSize(200);
    assertThat(state.sections().getFirst().label()).isEqualTo("A B");
  }
}
