package app.refrain.model.refine.judge;

import app.refrain.model.torch.FloatTensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a judge computes, cell by cell in double precision and without the engine. */
record PlainJudge(JudgeConfig config, Map<String, FloatTensor> weights) {

  /** The outputs of each position and, by layer and direction, the last hidden and cell state. */
  private record Read(List<double[]> outputs, double[][] hidden, double[][] cell) {}

  double energy(JudgeBatch.Group group, int version) {
    int states = 2 * config.layers();
    double[][] zero = new double[states][config.channels()];
    Read before = read(group.before(), zero, zero);
    Read after = read(group.after(), zero, zero);
    double[][] hidden = new double[states][];
    double[][] cell = new double[states][];
    for (int s = 0; s < states; s++) {
      hidden[s] = (s % 2 == 0 ? before : after).hidden[s];
      cell[s] = (s % 2 == 0 ? before : after).cell[s];
    }
    Read notes = read(group.versions().get(version), hidden, cell);
    double sum = 0;
    for (double[] output : notes.outputs) {
      sum += head(output, "notes", "note");
    }
    double[] ends = joined(notes.hidden[states - 2], notes.hidden[states - 1]);
    return sum / 8 + head(ends, "ends", "passage");
  }

  private double head(double[] x, String hidden, String output) {
    double[] z = linear(x, hidden, hidden + "_bias");
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += Math.max(0, z[i]) * weights.get(output).values()[i];
    }
    return sum;
  }

  private Read read(List<int[]> features, double[][] hidden, double[][] cell) {
    List<double[]> x = features.stream().map(this::embedding).toList();
    double[][] lastHidden = new double[hidden.length][];
    double[][] lastCell = new double[hidden.length][];
    for (int layer = 0; layer < config.layers(); layer++) {
      List<List<double[]>> directions = new ArrayList<>();
      for (int d = 0; d < 2; d++) {
        String name = "encoder." + layer + (d == 0 ? ".forward." : ".backward.");
        List<double[]> inputs = new ArrayList<>(x);
        if (d == 1) {
          Collections.reverse(inputs);
        }
        double[] h = hidden[2 * layer + d].clone();
        double[] c = cell[2 * layer + d].clone();
        List<double[]> outputs = new ArrayList<>();
        for (double[] input : inputs) {
          h = step(name, input, h, c);
          outputs.add(h);
        }
        if (d == 1) {
          Collections.reverse(outputs);
        }
        directions.add(outputs);
        lastHidden[2 * layer + d] = h;
        lastCell[2 * layer + d] = c;
      }
      List<double[]> next = new ArrayList<>();
      for (int t = 0; t < x.size(); t++) {
        next.add(joined(directions.get(0).get(t), directions.get(1).get(t)));
      }
      x = next;
    }
    return new Read(x, lastHidden, lastCell);
  }

  /** One step of an LSTM cell; the cell state is overwritten. */
  private double[] step(String name, double[] input, double[] h, double[] c) {
    double[] gates = linear(input, name + "input", name + "input_bias");
    double[] recurrent = linear(h, name + "recurrent", name + "recurrent_bias");
    int n = config.channels();
    double[] next = new double[n];
    for (int i = 0; i < n; i++) {
      double in = sigmoid(gates[i] + recurrent[i]);
      double forget = sigmoid(gates[n + i] + recurrent[n + i]);
      double candidate = Math.tanh(gates[2 * n + i] + recurrent[2 * n + i]);
      double out = sigmoid(gates[3 * n + i] + recurrent[3 * n + i]);
      c[i] = forget * c[i] + in * candidate;
      next[i] = out * Math.tanh(c[i]);
    }
    return next;
  }

  private double[] embedding(int[] features) {
    double[] sum = new double[config.width()];
    for (int feature : features) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights.get("features").values()[feature * sum.length + i];
      }
    }
    return sum;
  }

  private double[] linear(double[] x, String matrix, String bias) {
    float[] w = weights.get(matrix).values();
    float[] b = weights.get(bias).values();
    double[] y = new double[b.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = b[i];
      for (int j = 0; j < x.length; j++) {
        y[i] += w[i * x.length + j] * x[j];
      }
    }
    return y;
  }

  private static double[] joined(double[] a, double[] b) {
    double[] all = new double[a.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
