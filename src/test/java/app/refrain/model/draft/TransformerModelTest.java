package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
    try (TransformerModel model = perturbed(config)) {
      var reference = new EagerTransformer(config, model.parameters());
      Map<String, FloatTensor> expected =
          gradients(model, scope -> reference.meanLoss(batch, scope));
      Map<String, FloatTensor> actual = gradients(model, scope -> model.loss(batch, scope));
      assertThat(actual.keySet()).isEqualTo(expected.keySet());
      actual.forEach(
          (name, tensor) -> assertClose(name, tensor.values(), expected.get(name).values(), 1e-4));
    }
  }

  @Test
  void bfloat16ProductsGiveAboutTheLossAndGradientsOfTheReference() {
    var config = new TransformerConfig(13, 24, 2, 4, 2, 6, 40, 600, 500, 1e-6, true, true, 5);
    TokenBatch batch = RandomBatches.of(13, 5, 2, 600).batch(1);
    try (var model = TransformerModel.untrained(config, Precision.BFLOAT16, 0, 7)) {
      var reference = new EagerTransformer(config, model.parameters());
      Map<String, FloatTensor> expected =
          gradients(model, scope -> reference.meanLoss(batch, scope));
      gradients(model, scope -> model.loss(batch, scope))
          .forEach(
              (name, tensor) ->
                  assertClose(name, tensor.values(), expected.get(name).values(), 0.05));
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

  /** Makes the constant first values of norms and biases differ, so that a mix-up shows. */
  static TransformerModel perturbed(TransformerConfig config) {
    var model = TransformerModel.untrained(config, Precision.FLOAT32, 0, 7);
    var changed = new LinkedHashMap<String, FloatTensor>();
    model
        .parameters()
        .snapshot()
        .forEach(
            (name, tensor) -> {
              float[] values = tensor.values();
              for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.3 * Math.sin(i + name.hashCode()));
              }
              changed.put(name, tensor);
            });
    model.parameters().restore(changed);
    return model;
  }

  private static Map<String, FloatTensor> gradients(
      TransformerModel model, Function<NDManager, NDArray> loss) {
    model.parameters().requireGradients();
    var gradients = new LinkedHashMap<String, FloatTensor>();
    try (NDManager scope = Torch.newManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDArray value = loss.apply(scope);
      collector.backward(value);
      gradients.put("loss", new FloatTensor(value.getShape(), value.toFloatArray()));
    }
    model
        .parameters()
        .byName()
        .forEach(
            (name, array) -> {
              try (NDArray gradient = array.getGradient()) {
                gradients.put(name, new FloatTensor(gradient.getShape(), gradient.toFloatArray()));
                gradient.subi(gradient);
              }
            });
    return gradients;
  }

  private static void assertClose(String name, float[] actual, float[] expected, double tolerance) {
    double difference = 0;
    double size = 0;
    for (int i = 0; i < actual.length; i++) {
      difference += Math.pow(actual[i] - expected[i], 2);
      size += Math.pow(expected[i], 2);
    }
    assertThat(size).as(name).isPositive();
    assertThat(Math.sqrt(difference / size)).as(name).isLessThan(tolerance);
  }
}
