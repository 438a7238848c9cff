package app.refrain.model.refine.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Torch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JudgeModelTest {

  private static final JudgeConfig TINY = new JudgeConfig(6, 2, 5, 4);

  @BeforeAll
  static void useOneThread() {
    Torch.useThreads(1);
  }

  @Test
  void energiesAreThoseOfCellsStepByStep() {
    Map<String, FloatTensor> weights = weights();
    JudgeBatch batch = batch();
    try (JudgeModel model = JudgeModel.of(TINY, weights, 0)) {
      List<double[]> energies = model.energies(batch);
      PlainJudge plain = new PlainJudge(TINY, weights);
      for (int g = 0; g < batch.groups().size(); g++) {
        for (int k = 0; k < energies.get(g).length; k++) {
          assertThat(energies.get(g)[k])
              .isCloseTo(plain.energy(batch.groups().get(g), k), within(1e-4));
        }
      }
    }
  }

  @Test
  void lossIsTheNatsOfTellingTheRealPassage() {
    JudgeBatch batch = batch();
    try (JudgeModel model = JudgeModel.of(TINY, weights(), 0)) {
      double nats = 0;
      List<double[]> energies = model.energies(batch);
      for (int g = 0; g < energies.size(); g++) {
        double sum = 0;
        double[] offsets = batch.groups().get(g).offsets();
        for (int k = 0; k < offsets.length; k++) {
          sum += Math.exp(offsets[k] - energies.get(g)[k]);
        }
        nats += Math.log(sum) + energies.get(g)[0] - offsets[0];
      }
      assertThat(model.evaluate(batch)).isCloseTo(nats / energies.size(), within(1e-4));
    }
  }

  /** The gradient by the engine against the slope that the cells step by step have. */
  @Test
  void gradientsAreSlopes() {
    Map<String, FloatTensor> weights = weights();
    JudgeBatch batch = batch();
    try (JudgeModel model = JudgeModel.of(TINY, weights, 0);
        NDManager scope = Torch.newManager()) {
      model.parameters().requireGradients();
      try (GradientCollector collector = Torch.engine().newGradientCollector()) {
        NDArray loss = model.loss(batch, scope);
        collector.backward(loss);
      }
      for (String name : weights.keySet()) {
        float[] values = weights.get(name).values();
        int index = name.equals("features") ? 6 * 7 + 2 : values.length / 2;
        float[] gradient;
        try (NDArray array = model.parameters().get(name).getGradient()) {
          gradient = array.toFloatArray();
        }
        assertThat((double) gradient[index])
            .as(name)
            .isCloseTo(slope(weights, batch, name, index), within(2e-4));
      }
    }
  }

  private static double slope(
      Map<String, FloatTensor> weights, JudgeBatch batch, String name, int index) {
    float[] values = weights.get(name).values();
    float kept = values[index];
    float step = 1e-2f;
    values[index] = kept + step;
    double more = loss(weights, batch);
    values[index] = kept - step;
    double less = loss(weights, batch);
    values[index] = kept;
    return (more - less) / (2 * step);
  }

  private static double loss(Map<String, FloatTensor> weights, JudgeBatch batch) {
    PlainJudge plain = new PlainJudge(TINY, weights);
    double nats = 0;
    for (JudgeBatch.Group group : batch.groups()) {
      double sum = 0;
      for (int k = 0; k < group.versions().size(); k++) {
        sum += Math.exp(group.offsets()[k] - plain.energy(group, k));
      }
      nats += Math.log(sum) + plain.energy(group, 0) - group.offsets()[0];
    }
    return nats / batch.groups().size();
  }

  @Test
  void beginsWithWhatARefinerHasLearntAboutNotes() {
    Map<String, FloatTensor> refiner = new LinkedHashMap<>(weights());
    FloatTensor features = refiner.get("features");
    float[] fewer = new float[100 * TINY.width()];
    Arrays.fill(fewer, 0.25f);
    refiner.put("features", new FloatTensor(new Shape(100, 6), fewer));
    try (JudgeModel model = JudgeModel.untrained(TINY, 0, 1)) {
      float[] drawn = model.parameters().snapshot().get("features").values();
      model.beginWith(refiner);
      Map<String, FloatTensor> begun = model.parameters().snapshot();
      assertThat(begun.get("encoder.1.backward.input").values())
          .containsExactly(refiner.get("encoder.1.backward.input").values());
      assertThat(begun.get("features").values()[99 * 6]).isEqualTo(0.25f);
      assertThat(begun.get("features").values()[100 * 6]).isEqualTo(drawn[100 * 6]);
      assertThat(features.values()).hasSameSizeAs(drawn);
    }
  }

  private static JudgeBatch batch() {
    SplittableRandom random = new SplittableRandom(5);
    return new JudgeBatch(
        List.of(
            group(random, 4, List.of(3, 6, 1), 1),
            group(random, 1, List.of(5, 2, 2, 4), 3),
            group(random, 7, List.of(2, 9), 2)));
  }

  private static JudgeBatch.Group group(
      SplittableRandom random, int before, List<Integer> lengths, int after) {
    double[] offsets = lengths.stream().mapToDouble(n -> random.nextDouble()).toArray();
    return new JudgeBatch.Group(
        notes(random, before),
        lengths.stream().map(n -> notes(random, n)).toList(),
        notes(random, after),
        offsets);
  }

  /** Of features 0 to 9, of which one is the seventh. */
  private static List<int[]> notes(SplittableRandom random, int count) {
    return Stream.generate(
            () -> IntStream.concat(IntStream.of(7), random.ints(2, 0, 7)).distinct().toArray())
        .limit(count)
        .toList();
  }

  private static Map<String, FloatTensor> weights() {
    SplittableRandom random = new SplittableRandom(2);
    Map<String, FloatTensor> weights = new LinkedHashMap<>();
    new JudgeLayout(TINY)
        .parameters()
        .forEach(
            spec -> {
              float[] values = new float[(int) spec.shape().size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian(0, 0.5);
              }
              weights.put(spec.name(), new FloatTensor(spec.shape(), values));
            });
    return weights;
  }
}
