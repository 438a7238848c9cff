package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Function;
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
        LanguageModel decoder =
            TransformerDecoder.of(config, model.parameters().snapshot(), Precision.FLOAT32);
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
    assertSteppingGivesTheLogitsOfReading(config, 3, 6, Precision.FLOAT32, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void oneRowHasTheLogitsOfItsSequence(TransformerConfig config) {
    assertSteppingGivesTheLogitsOfReading(config, 1, 6, Precision.FLOAT32, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void rowsNeedNoCommonBeginning(TransformerConfig config) {
    assertSteppingGivesTheLogitsOfReading(config, 2, 0, Precision.FLOAT32, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void smallerNumbersChangeTheLogitsLittle(TransformerConfig config) {
    assertSteppingGivesTheLogitsOfReading(config, 3, 6, Precision.BFLOAT16, within(0.1f));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void graphicsCardsAttentionHasTheSameLogits(TransformerConfig config) {
    assertSteppingGivesTheLogitsOfReading(
        config,
        3,
        6,
        weights ->
            TransformerDecoder.of(config, weights, Precision.FLOAT32, Torch.newManager(), false),
        ROUNDING);
  }

  private static void assertSteppingGivesTheLogitsOfReading(
      TransformerConfig config,
      int rows,
      int common,
      Precision precision,
      Offset<Float> tolerance) {
    assertSteppingGivesTheLogitsOfReading(
        config,
        rows,
        common,
        weights -> TransformerDecoder.of(config, weights, precision),
        tolerance);
  }

  private static void assertSteppingGivesTheLogitsOfReading(
      TransformerConfig config,
      int rows,
      int common,
      Function<Map<String, FloatTensor>, LanguageModel> decoders,
      Offset<Float> tolerance) {
    TokenBatch batch =
        RandomBatches.of(config.vocabulary(), config.contextFeatures(), rows, 16).batch(1);
    int[] tokens = batch.tokens()[0];
    int[][] features = batch.activeFeatures()[0];
    try (TokenNetwork model = TransformerModelTest.perturbed(config);
        LanguageModel decoder = decoders.apply(model.parameters().snapshot());
        LanguageModel.Session session = decoder.open(rows)) {
      var whole = new float[rows][][];
      for (int row = 0; row < rows; row++) {
        System.arraycopy(tokens, 0, batch.tokens()[row], 0, common);
        System.arraycopy(features, 0, batch.activeFeatures()[row], 0, common);
        whole[row] = decoder.logits(batch.tokens()[row], batch.activeFeatures()[row]);
      }
      if (common > 0) {
        float[] begun =
            session.prefill(Arrays.copyOf(tokens, common), Arrays.copyOf(features, common));
        assertThat(begun).containsExactly(whole[0][common - 1], tolerance);
      }
      int[][] written = batch.tokens();
      int[][][] active = batch.activeFeatures();
      for (int t = common; t < 16; t++) {
        if (t == 12 && rows > 2) {
          session.remove(0);
          written = lastForFirst(written);
          active = lastForFirst(active);
          whole = lastForFirst(whole);
        }
        float[][] stepped = session.step(column(written, t), column(active, t));
        assertThat(stepped.length).isEqualTo(written.length);
        for (int row = 0; row < stepped.length; row++) {
          assertThat(stepped[row]).containsExactly(whole[row][t], tolerance);
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
        LanguageModel decoder =
            TransformerDecoder.of(config, model.parameters().snapshot(), Precision.FLOAT32)) {
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
        LanguageModel decoder =
            TransformerDecoder.of(config, model.parameters().snapshot(), Precision.FLOAT32);
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

  private static <T> T[] lastForFirst(T[] rows) {
    T[] left = Arrays.copyOf(rows, rows.length - 1);
    left[0] = rows[left.length];
    return left;
  }

  private static int[] column(int[][] rows, int t) {
    return Arrays.stream(rows).mapToInt(row -> row[t]).toArray();
  }

  private static int[][] column(int[][][] rows, int t) {
    return Arrays.stream(rows).map(row -> row[t]).toArray(int[][]::new);
  }
}
