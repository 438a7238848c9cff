package app.refrain.music.analysis.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Score;
import app.refrain.music.analysis.CorpusPieces;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real test pieces score under the n-grams of the train split; prints the figures. */
class UsualnessCorpusTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"nottingham", "oneills", "ryans", "airds", "openewld", "chorales", "pop909"})
  void testPiecesAreMoreUsualThanChance(String collection) throws Exception {
    List<Score> train = scores(collection, "train");
    List<Score> test = scores(collection, "test");
    TransitionModel transitions = new TransitionModel(train);
    RhythmModel rhythms = new RhythmModel(train);
    double bigrams = mean(test, transitions::bigramCrossEntropy);
    double trigrams = mean(test, transitions::trigramCrossEntropy);
    System.out.printf(
        "%s: nats an interval %.3f after one, %.3f after two; nats a rhythm %.3f%n",
        collection, bigrams, trigrams, mean(test, rhythms::crossEntropy));

    assertThat(bigrams).isLessThan(Math.log(49));
    assertThat(trigrams).isLessThan(bigrams + 0.1);
  }

  private static List<Score> scores(String collection, String split) throws Exception {
    return CorpusPieces.of(collection, split).stream().map(CorpusPieces.Piece::score).toList();
  }

  private static double mean(List<Score> pieces, Function<Score, OptionalDouble> metric) {
    return pieces.stream()
        .map(metric)
        .flatMapToDouble(OptionalDouble::stream)
        .average()
        .orElseThrow();
  }
}
