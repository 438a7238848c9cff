package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransformerModelTest {
  static final TransformerConfig PLAIN =
      new TransformerConfig(13, 24, 2, 3, 3, 8, 40, 16, 10_000, 1e-5, false, true, 5);
  private static final TransformerConfig GROUPED_WITH_BIAS_AND_HEAD =
      new TransformerConfig(13, 24, 2, 4, 2, 6, 40, 16, 500, 1e-6, true, false, 0);

  static Stream<TransformerConfig> shapes() {
    return Stream.of(PLAIN, GROUPED_WITH_BIAS_AND_HEAD);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void scriptGivesTheLossAndGradientsOfTheReference(TransformerConfig config) {
    TokenBatch batch =
        RandomBatches.of(config.vocabulary(), config.contextFeatures(), 2, 16).batch(1);
    try (TokenNetwork model = perturbed(config)) {
      var reference = new EagerTransformer(config, model.parameters());
      Gradients expected =
          Gradients.of(model.parameters(), scope -> reference.meanLoss(batch, scope));
      Gradients actual = Gradients.of(model.parameters(), scope -> model.loss(batch, scope));
      actual.assertCloseTo(expected, 1e-4);
    }
  }

  @Test
  void bfloat16ProductsGiveAboutTheLossAndGradientsOfTheReference() {
    var config = new TransformerConfig(13, 24, 2, 4, 2, 6, 40, 600, 500, 1e-6, true, true, 5);
    TokenBatch batch = RandomBatches.of(13, 5, 2, 600).batch(1);
    try (var model = TransformerModel.untrained(config, Precision.BFLOAT16, 0, 7)) {
      var reference = new EagerTransformer(config, model.parameters());
      Gradients expected =
          Gradients.of(model.parameters(), scope -> reference.meanLoss(batch, scope));
      Gradients actual = Gradients.of(model.parameters(), scope -> model.loss(batch, scope));
      actual.assertCloseTo(expected, 0.05);
    }
  }

  @Test
  void dropoutIsForTrainingOnly() {
    TokenBatch batch = RandomBatches.of(13, 5, 2, 16).batch(1);
    try (var plain = TransformerModel.untrained(PLAIN, Precision.FLOAT32, 0, 7);
        var dropping = TransformerModel.untrained(PLAIN, Precision.FLOAT32, 0.5, 7);
        NDManager scope = Torch.newManager()) {
      assertThat(dropping.evaluate(batch)).isEqualTo(plain.evaluate(batch));
      assertThat(dropping.loss(batch, scope).getFloat())
          .isNotEqualTo(plain.loss(batch, scope).getFloat());
    }
  }

  static TokenNetwork perturbed(TransformerConfig config) {
    var model = TransformerModel.untrained(config, Precision.FLOAT32, 0, 7);
    Gradients.perturb(model.parameters());
    return model;
  }
}
