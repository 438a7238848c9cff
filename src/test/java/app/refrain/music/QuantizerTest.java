package app.refrain.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantizerTest {

  static Stream<Score> scores() {
    return Stream.concat(RandomScores.onGrid(Quantizer.STEP, 100), RandomScores.free(100));
  }

  @ParameterizedTest
  @MethodSource("scores")
  void leavesWhatIsOnTheGridAsItIs(Score score) {
    Score onGrid = Quantizer.quantize(score);

    assertThat(Quantizer.quantize(onGrid)).isEqualTo(onGrid);
  }

  private static List<Note> quantized(Note... notes) {
    Part part = new Part("piano", 0, false, Arrays.asList(notes));
    return Quantizer.quantize(Score.EMPTY.withParts(List.of(part))).parts().getFirst().notes();
  }

  @Test
  void keepsNotesThatFollowEachOtherTogether() {
    assertThat(quantized(new Note(19, 470, 60, 80), new Note(489, 10, 62, 80)))
        .containsExactly(new Note(0, 480, 60, 80), new Note(480, 40, 62, 80));
  }

  @Test
  void holdsALoudnessWhileVelocitiesStayNearIt() {
    assertThat(
            quantized(
                new Note(0, 480, 60, 90),
                new Note(480, 480, 60, 94),
                new Note(960, 480, 60, 90),
                new Note(1440, 480, 60, 67)))
        .extracting(Note::velocity)
        .containsExactly(80, 96, 96, 64);
  }

  @Test
  void keepsEveryLoudnessThatHasAName() {
    Note[] notes =
        Arrays.stream(Loudness.values())
            .map(l -> new Note(480 * l.ordinal(), 480, 60, l.velocity()))
            .toArray(Note[]::new);

    assertThat(quantized(notes)).containsExactly(notes);
  }
}
