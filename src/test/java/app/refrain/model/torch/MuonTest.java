package app.refrain.model.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MuonTest {
  private static final float[] GRADIENT = {3, 0.1f, -1, 0.5f, 0.2f, 0.4f};
  private static final double RATE = 0.1;

  /** 0.2 times the root of the longer side. */
  private static final double SCALE = 0.2 * Math.sqrt(3);

  private final NDManager manager = Torch.newManager();
  private final Parameters parameters =
      Parameters.draw(
          manager,
          List.of(
              ParameterSpec.constant("layers.0.matrix", 0, 2, 3),
              ParameterSpec.constant("embedding", 2, 2, 2),
              ParameterSpec.constant("layers.0.norm", 2, 2)),
          1);
  private final Muon optimizer =
      new Muon.Settings(
              0.9, name -> name.startsWith("layers."), new AdamW.Settings(0.9f, 0.99f, 0, 5))
          .create(manager, parameters);

  @AfterEach
  void close() {
    optimizer.close();
    manager.close();
  }

  @Test
  void movesAMatrixByNearlyTheSameInEveryDirection() {
    parameters.requireGradients();
    backward();
    optimizer.update(1, RATE);
    float[] moved = parameters.get("layers.0.matrix").toFloatArray();
    double first = 0;
    double second = 0;
    double both = 0;
    double along = 0;
    for (int i = 0; i < 3; i++) {
      double x = -moved[i] / (RATE * SCALE);
      double y = -moved[3 + i] / (RATE * SCALE);
      first += x * x;
      second += y * y;
      both += x * y;
      along += x * GRADIENT[i] + y * GRADIENT[3 + i];
    }
    // Singular values, squared, are the eigenvalues of the matrix times its transpose.
    double root = Math.sqrt(Math.pow((first - second) / 2, 2) + both * both);
    assertThat((first + second) / 2 - root).isGreaterThan(0.4);
    assertThat((first + second) / 2 + root).isLessThan(1.5);
    assertThat(along).as("down the slope").isPositive();
  }

  @Test
  void leavesAllElseToAdam() {
    parameters.requireGradients();
    backward();
    optimizer.update(1, RATE);

    assertThat(parameters.get("embedding").toFloatArray())
        .containsExactly(new float[] {1.9f, 1.9f, 1.9f, 1.9f}, within(1e-4f));
    assertThat(parameters.get("layers.0.norm").toFloatArray())
        .containsExactly(new float[] {1.9f, 1.9f}, within(1e-4f));
  }

  @Test
  void goesOnExactlyFromWhatItKept() {
    parameters.requireGradients();
    backward();
    optimizer.update(1, RATE);
    Map<String, FloatTensor> kept = optimizer.snapshot();
    Map<String, FloatTensor> values = parameters.snapshot();
    backward();
    optimizer.update(2, RATE);
    float[] straight = parameters.get("layers.0.matrix").toFloatArray();

    parameters.restore(values);
    optimizer.restore(kept);
    backward();
    optimizer.update(2, RATE);

    assertThat(parameters.get("layers.0.matrix").toFloatArray()).isEqualTo(straight);
  }

  @Test
  void saysWhatACheckpointLacks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> optimizer.restore(Map.of()))
        .withMessageContaining("the checkpoint has no");
  }

  private void backward() {
    try (NDManager scope = manager.newSubManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDArray slope = scope.create(GRADIENT, new Shape(2, 3));
      NDArray sum =
          slope
              .mul(parameters.get("layers.0.matrix"))
              .sum()
              .add(scope.create(1f).mul(parameters.get("embedding")).sum())
              .add(scope.create(1f).mul(parameters.get("layers.0.norm")).sum());
      collector.backward(sum);
    }
  }
}
