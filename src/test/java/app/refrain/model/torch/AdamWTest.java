package app.refrain.model.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdamWTest {
  private static final AdamW.Settings SETTINGS = new AdamW.Settings(0.9f, 0.99f, 0.1f, 5f);

  private final NDManager manager = Torch.newManager();
  private final Parameters parameters =
      Parameters.draw(
          manager,
          List.of(
              ParameterSpec.constant("matrix", 2, 1, 2), ParameterSpec.constant("vector", 2, 2)),
          1);
  private final AdamW optimizer = new AdamW(manager, parameters, SETTINGS);

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void updatesAsTheEquationsSayAfterClippingAllGradientsTogether() {
    parameters.requireGradients();
    double mean = 0;
    double variance = 0;
    double matrix = 2;
    double vector = 2;
    for (int step = 1; step <= 3; step++) {
      // Gradients 6 and 8, twice each: the norm is the root of 200, clipped to 5.
      backward(6, 8);
      double norm = Math.sqrt(200);
      assertThat(optimizer.update(step, 0.01)).isCloseTo(norm, within(1e-4));
      double gradient = 6 * 5 / norm;
      mean = 0.9 * mean + 0.1 * gradient;
      variance = 0.99 * variance + 0.01 * gradient * gradient;
      double update =
          0.01
              * (mean / (1 - Math.pow(0.9, step)))
              / Math.sqrt(variance / (1 - Math.pow(0.99, step)));
      matrix = matrix * (1 - 0.01 * 0.1) - update;
      // Both gradients are constant and so is their ratio to the root of their mean square.
      vector -= update;
      assertThat(value("matrix")).isCloseTo((float) matrix, within(1e-5f));
      assertThat(value("vector")).isCloseTo((float) vector, within(1e-5f));
    }
  }

  @Test
  void leavesSmallGradientsUnclipped() {
    parameters.requireGradients();
    backward(1, 1);
    assertThat(optimizer.update(1, 0.01)).isCloseTo(2, within(1e-5));
    float[] means = optimizer.snapshot().get("adam.mean.vector").values();
    assertThat(means).containsExactly(new float[] {0.1f, 0.1f}, within(1e-6f));
  }

  @Test
  void leavesOutGradientsThatAreNotFinite() {
    parameters.requireGradients();
    backward(1, Float.NaN);
    assertThat(optimizer.update(1, 0.01)).isNaN();
    assertThat(value("matrix")).isEqualTo(2);
    backward(1, 1);
    assertThat(optimizer.update(2, 0.01)).isCloseTo(2, within(1e-5));
    assertThat(value("vector")).isLessThan(2);
  }

  private float value(String name) {
    return parameters.get(name).toFloatArray()[0];
  }

  private void backward(float matrixGradient, float vectorGradient) {
    try (NDManager scope = manager.newSubManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDArray sum =
          scope
              .create(matrixGradient)
              .mul(parameters.get("matrix"))
              .sum()
              .add(scope.create(vectorGradient).mul(parameters.get("vector")).sum());
      collector.backward(sum);
    }
  }
}
