package app.refrain.music.analysis.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramModelTest {

  @Test
  void smoothsByAddingToEveryCount() {
    // After 0 came 1 twice and 2 once.
    NgramModel model = new NgramModel(2, 3, List.of(new int[] {0, 1, 0, 1}, new int[] {0, 2}));
    double k = NgramModel.K;

    assertThat(model.crossEntropy(List.of(new int[] {0, 1})).orElseThrow())
        .isEqualTo(-Math.log((2 + k) / (3 + 3 * k)), within(1e-12));
    assertThat(model.crossEntropy(List.of(new int[] {0, 0})).orElseThrow())
        .isEqualTo(-Math.log(k / (3 + 3 * k)), within(1e-12));
  }

  @Test
  void knowsNothingAfterAContextItNeverSaw() {
    NgramModel model = new NgramModel(3, 5, List.of(new int[] {0, 1, 2}));

    assertThat(model.crossEntropy(List.of(new int[] {4, 4, 4})).orElseThrow())
        .isEqualTo(Math.log(5), within(1e-12));
  }

  @Test
  void doesNotReadOnFromOneSequenceToTheNext() {
    NgramModel model = new NgramModel(2, 3, List.of(new int[] {0, 1}));

    assertThat(model.crossEntropy(List.of(new int[] {0}, new int[] {1}))).isEmpty();
  }

  @Test
  void aFamiliarTuneIsMoreUsualThanAStrangeOne() {
    Score scale = Tunes.score("4/4", "C4:1 D4:1 E4:1 F4:1 G4:1 A4:1 B4:1 C5:1");
    Score leaps = Tunes.score("4/4", "C4:0.5 B5:1.5 D4:0.5 A5:0.5 C#4:3 G5:1");
    TransitionModel transitions = new TransitionModel(List.of(scale));
    RhythmModel rhythms = new RhythmModel(List.of(scale));

    assertThat(transitions.bigramCrossEntropy(scale).orElseThrow())
        .isLessThan(transitions.bigramCrossEntropy(leaps).orElseThrow());
    assertThat(transitions.trigramCrossEntropy(scale).orElseThrow())
        .isLessThan(transitions.trigramCrossEntropy(leaps).orElseThrow());
    assertThat(rhythms.crossEntropy(scale).orElseThrow())
        .isLessThan(rhythms.crossEntropy(leaps).orElseThrow());
  }

  @Test
  void transitionsAreTheSameInEveryKey() {
    Score tune = Tunes.score("4/4", "C4:1 D4:1 E4:1 C4:1 G4:1 E4:1 C4:2");
    TransitionModel model = new TransitionModel(List.of(tune));

    assertThat(model.trigramCrossEntropy(Tunes.transposed(tune, 3)))
        .isEqualTo(model.trigramCrossEntropy(tune));
  }
}
