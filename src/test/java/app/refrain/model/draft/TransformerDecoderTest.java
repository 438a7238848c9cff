package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.Torch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransformerDecoderTest {
  private static final Offset<Float> ROUNDING = within(1e-4f);

  static Stream<TransformerConfig> shapes() {
    return TransformerModelTest.shapes();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void wholeSequenceHasTheLogitsOfTheReference(TransformerConfig config) {
    TokenBatch batch =
        RandomBatches.of(config.vocabulary(), config.contextFeatures(), 1, 16).batch(1);
    try (TokenNetwork model = TransformerModelTest.perturbed(config);
        LanguageModel decoder = TransformerDecoder.of(config, model.parameters().snapshot());
        NDManager scope = Torch.newManager()) {
      float[] expected =
          new EagerTransformer(config, model.parameters()).logits(batch, scope).toFloatArray();
      float[][] actual = decoder.logits(batch.tokens()[0], batch.activeFeatures()[0]);
      assertThat(actual.length * actual[0].length).isEqualTo(expected.length);
      for (int t = 0; t < actual.length; t++) {
        int from = t * config.vocabulary();
        assertThat(actual[t])
            .as("position " + t)
            .containsExactly(
                Arrays.copyOfRange(expected, from, from + config.vocabulary()), ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void rowsThatPartAfterACommonBeginningHaveTheLogitsOfTheirOwnSequences(TransformerConfig config) {
    int common = 6;
    TokenBatch batch =
        RandomBatches.of(config.vocabulary(), config.contextFeatures(), 3, 16).batch(1);
    for (int row = 1; row < 3; row++) {
      System.arraycopy(batch.tokens()[0], 0, batch.tokens()[row], 0, common);
      System.arraycopy(batch.activeFeatures()[0], 0, batch.activeFeatures()[row], 0, common);
    }
    try (TokenNetwork model = TransformerModelTest.perturbed(config);
        LanguageModel decoder = TransformerDecoder.of(config, model.parameters().snapshot());
        LanguageModel.Session session = decoder.open(3)) {
      var whole = new float[3][][];
      for (int row = 0; row < 3; row++) {
        whole[row] = decoder.logits(batch.tokens()[row], batch.activeFeatures()[row]);
      }
      float[] begun =
          session.prefill(
              Arrays.copyOf(batch.tokens()[0], common),
              Arrays.copyOf(batch.activeFeatures()[0], common));
      assertThat(begun).containsExactly(whole[0][common - 1], ROUNDING);
      for (int t = common; t < 16; t++) {
        float[][] stepped =
            session.step(column(batch.tokens(), t), column(batch.activeFeatures(), t));
        for (int row = 0; row < 3; row++) {
          assertThat(stepped[row]).containsExactly(whole[row][t], ROUNDING);
        }
      }
      assertThat(session.length()).isEqualTo(16);
    }
  }

  @Test
  void scoresOnlyWhatIsAllowed() {
    var config = TransformerModelTest.PLAIN;
    int[] tokens = {1, 2, 3, 4};
    int[][] features = {{0}, {}, {1, 4}, {2}};
    try (TokenNetwork model = TransformerModelTest.perturbed(config);
        LanguageModel decoder = TransformerDecoder.of(config, model.parameters().snapshot())) {
      float[] free = decoder.score(tokens, features);
      float[] masked = decoder.score(tokens, features, t -> BitSet.valueOf(new long[] {0b11100}));
      assertThat(free).hasSize(3);
      for (int t = 0; t < 3; t++) {
        assertThat(masked[t]).isGreaterThan(free[t]).isNegative();
      }
      double sum = 0;
      for (int last = 0; last < config.vocabulary(); last++) {
        sum += Math.exp(decoder.score(new int[] {1, 2, 3, last}, features)[2]);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
      assertThat(
              decoder.score(
                  new int[] {1, 0}, new int[][] {{}, {}}, t -> BitSet.valueOf(new long[] {2})))
          .containsExactly(Float.NEGATIVE_INFINITY);
    }
  }

  @Test
  void refusesWhatItDoesNotKnowAndWhatDoesNotFit() {
    var config = TransformerModelTest.PLAIN;
    try (TokenNetwork model = TransformerModelTest.perturbed(config);
        LanguageModel decoder = TransformerDecoder.of(config, model.parameters().snapshot());
        LanguageModel.Session session = decoder.open(1)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> decoder.logits(new int[] {13}, new int[][] {{}}))
          .withMessage("there is no token 13 among 13");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> decoder.logits(new int[] {1}, new int[][] {{5}}))
          .withMessage("there is no context feature 5 among 5");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> session.prefill(new int[17], new int[17][0]))
          .withMessageContaining("1 to 16 tokens");
      session.prefill(new int[16], new int[16][0]);
      assertThatIllegalStateException()
          .isThrownBy(() -> session.step(new int[1], new int[1][0]))
          .withMessage("the context of 16 tokens is full");
    }
  }

  private static int[] column(int[][] rows, int t) {
    return Arrays.stream(rows).mapToInt(row -> row[t]).toArray();
  }

  private static int[][] column(int[][][] rows, int t) {
    return Arrays.stream(rows).map(row -> row[t]).toArray(int[][]::new);
  }
}
