package app.refrain.model.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's kernel beside the equations of the LSTM in doubles, on the processor at hand. */
class LstmWidthTest {
  private static final int LAYERS = 2;
  private static final int INPUTS = 28;
  private static final int LENGTH = 9;

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {32, 64, 160, 192, 256, 512})
  void kernelFollowsTheEquationsInTheWidthsThatAreAllowed(int width) {
    LstmWidth.check("width", width);
    List<float[][]> parameters = parameters(width);
    float[][] input = matrix(LENGTH, INPUTS, 1);
    double[] expected = flat(bidirectional(input, parameters, width));
    try (NDManager manager = Torch.newManager();
        var script =
            ScriptModule.load(
                manager,
                LstmWidthTest.class,
                "lstm.py",
                Map.of("layers", LAYERS, "states", 2 * LAYERS, "width", width))) {
      PtNDArray[] arrays =
          parameters.stream().map(p -> array(manager, p)).toArray(PtNDArray[]::new);
      try (IValue x = IValue.from((PtNDArray) array(manager, input).reshape(1, LENGTH, INPUTS));
          IValue ps = IValue.listFrom(arrays)) {
        for (String method : List.of("train", "infer")) {
          float[] actual = script.run(manager, method, x, ps).toFloatArray();
          assertThat(actual).as(method).hasSameSizeAs(expected);
          for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as(method).isCloseTo(expected[i], within(1e-5));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-32, 0, 1, 10, 16, 24, 48, 100, 200})
  void otherWidthsAreRefused(int width) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LstmWidth.check("hidden", width))
        .withMessageContaining("hidden is a multiple of 32, not " + width);
  }

  @Test
  void equationsAreThoseOfOneCellByHand() {
    float[][] one = {{0}, {0}, {0}, {0}};
    float[][] bias = {{0, 0, 100, 0}};
    double[][] states =
        lstm(new double[][] {{5}, {5}}, one, one, bias, new float[][] {new float[4]}, 1, false);
    // Gates at one half, the cell's news at 1: the cells are 0.5 and 0.75.
    assertThat(states[0][0]).isCloseTo(0.5 * Math.tanh(0.5), within(1e-9));
    assertThat(states[1][0]).isCloseTo(0.5 * Math.tanh(0.75), within(1e-9));
  }

  /** Four arrays per layer and direction, in the engine's order. */
  private List<float[][]> parameters(int width) {
    var parameters = new ArrayList<float[][]>();
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int direction = 0; direction < 2; direction++) {
        int inputs = layer == 0 ? INPUTS : 2 * width;
        parameters.add(matrix(4 * width, inputs, 1 / Math.sqrt(inputs)));
        parameters.add(matrix(4 * width, width, 1 / Math.sqrt(width)));
        parameters.add(matrix(1, 4 * width, 0.5));
        parameters.add(matrix(1, 4 * width, 0.5));
      }
    }
    return parameters;
  }

  private float[][] matrix(int rows, int columns, double deviation) {
    var matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian(0, deviation);
      }
    }
    return matrix;
  }

  private static double[][] bidirectional(float[][] input, List<float[][]> ps, int width) {
    double[][] x = doubles(input);
    for (int layer = 0; layer < LAYERS; layer++) {
      var both = new double[x.length][2 * width];
      for (int d = 0; d < 2; d++) {
        int p = 8 * layer + 4 * d;
        double[][] h =
            lstm(x, ps.get(p), ps.get(p + 1), ps.get(p + 2), ps.get(p + 3), width, d == 1);
        for (int t = 0; t < x.length; t++) {
          System.arraycopy(h[t], 0, both[t], d * width, width);
        }
      }
      x = both;
    }
    return x;
  }

  private static double[][] lstm(
      double[][] x,
      float[][] wx,
      float[][] wh,
      float[][] bx,
      float[][] bh,
      int width,
      boolean back) {
    var states = new double[x.length][];
    var h = new double[width];
    var c = new double[width];
    for (int step = 0; step < x.length; step++) {
      int t = back ? x.length - 1 - step : step;
      var next = new double[width];
      for (int j = 0; j < width; j++) {
        var gates = new double[4];
        for (int g = 0; g < 4; g++) {
          int row = g * width + j;
          gates[g] = bx[0][row] + bh[0][row] + dot(wx[row], x[t]) + dot(wh[row], h);
        }
        c[j] = sigmoid(gates[1]) * c[j] + sigmoid(gates[0]) * Math.tanh(gates[2]);
        next[j] = sigmoid(gates[3]) * Math.tanh(c[j]);
      }
      h = next;
      states[t] = h;
    }
    return states;
  }

  private static double dot(float[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double[][] doubles(float[][] matrix) {
    var doubles = new double[matrix.length][matrix[0].length];
    for (int r = 0; r < matrix.length; r++) {
      for (int i = 0; i < matrix[r].length; i++) {
        doubles[r][i] = matrix[r][i];
      }
    }
    return doubles;
  }

  private static double[] flat(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
  }

  private static PtNDArray array(NDManager manager, float[][] matrix) {
    int columns = matrix[0].length;
    var values = new float[matrix.length * columns];
    for (int r = 0; r < matrix.length; r++) {
      System.arraycopy(matrix[r], 0, values, r * columns, columns);
    }
    var shape = matrix.length == 1 ? new Shape(columns) : new Shape(matrix.length, columns);
    return (PtNDArray) manager.create(values, shape);
  }
}
