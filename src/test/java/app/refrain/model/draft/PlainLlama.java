package app.refrain.model.draft;

import java.util.Map;

/**
 * Llama in loops over arrays, position by position, with the names and the layout of published
 * checkpoints: the reference for reading them.
 */
record PlainLlama(
    int width,
    int layers,
    int heads,
    int keyHeads,
    int headWidth,
    double theta,
    double epsilon,
    Map<String, float[]> weights) {

  /** [position][vocabulary] */
  double[][] logits(int[] tokens) {
    var x = new double[tokens.length][];
    for (int t = 0; t < tokens.length; t++) {
      x[t] = row("model.embed_tokens.weight", tokens[t]);
    }
    for (int layer = 0; layer < layers; layer++) {
      String name = "model.layers." + layer + ".";
      attend(x, name);
      for (double[] position : x) {
        double[] h = norm(position, name + "post_attention_layernorm.weight");
        double[] gate = times(name + "mlp.gate_proj.weight", h);
        double[] up = times(name + "mlp.up_proj.weight", h);
        for (int i = 0; i < gate.length; i++) {
          gate[i] = gate[i] / (1 + Math.exp(-gate[i])) * up[i];
        }
        add(position, times(name + "mlp.down_proj.weight", gate));
      }
    }
    String head =
        weights.containsKey("lm_head.weight") ? "lm_head.weight" : "model.embed_tokens.weight";
    var logits = new double[tokens.length][];
    for (int t = 0; t < tokens.length; t++) {
      logits[t] = times(head, norm(x[t], "model.norm.weight"));
    }
    return logits;
  }

  private void attend(double[][] x, String name) {
    var keys = new double[x.length][];
    var values = new double[x.length][];
    var results = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      double[] h = norm(x[t], name + "input_layernorm.weight");
      double[] queries = rotated(projected(name + "self_attn.q_proj", h), t);
      keys[t] = rotated(projected(name + "self_attn.k_proj", h), t);
      values[t] = projected(name + "self_attn.v_proj", h);
      var joined = new double[heads * headWidth];
      for (int head = 0; head < heads; head++) {
        int shared = head / (heads / keyHeads) * headWidth;
        var shares = new double[t + 1];
        double sum = 0;
        for (int s = 0; s <= t; s++) {
          double product = 0;
          for (int i = 0; i < headWidth; i++) {
            product += queries[head * headWidth + i] * keys[s][shared + i];
          }
          shares[s] = Math.exp(product / Math.sqrt(headWidth));
          sum += shares[s];
        }
        for (int s = 0; s <= t; s++) {
          for (int i = 0; i < headWidth; i++) {
            joined[head * headWidth + i] += shares[s] / sum * values[s][shared + i];
          }
        }
      }
      results[t] = times(name + "self_attn.o_proj.weight", joined);
    }
    for (int t = 0; t < x.length; t++) {
      add(x[t], results[t]);
    }
  }

  private double[] projected(String name, double[] x) {
    double[] y = times(name + ".weight", x);
    float[] bias = weights.get(name + ".bias");
    for (int i = 0; bias != null && i < y.length; i++) {
      y[i] += bias[i];
    }
    return y;
  }

  private double[] rotated(double[] x, int position) {
    int half = headWidth / 2;
    var y = new double[x.length];
    for (int start = 0; start < x.length; start += headWidth) {
      for (int i = 0; i < half; i++) {
        double angle = position * Math.pow(theta, -2.0 * i / headWidth);
        double a = x[start + i];
        double b = x[start + half + i];
        y[start + i] = a * Math.cos(angle) - b * Math.sin(angle);
        y[start + half + i] = b * Math.cos(angle) + a * Math.sin(angle);
      }
    }
    return y;
  }

  private double[] norm(double[] x, String name) {
    float[] weight = weights.get(name);
    double squares = 0;
    for (double value : x) {
      squares += value * value;
    }
    double scale = 1 / Math.sqrt(squares / x.length + epsilon);
    var y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * scale * weight[i];
    }
    return y;
  }

  private double[] times(String name, double[] x) {
    float[] matrix = weights.get(name);
    var y = new double[matrix.length / x.length];
    for (int row = 0; row < y.length; row++) {
      for (int i = 0; i < x.length; i++) {
        y[row] += matrix[row * x.length + i] * x[i];
      }
    }
    return y;
  }

  private double[] row(String name, int row) {
    var values = new double[width];
    for (int i = 0; i < width; i++) {
      values[i] = weights.get(name)[row * width + i];
    }
    return values;
  }

  private static void add(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      x[i] += y[i];
    }
  }
}
