package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ScriptModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A transformer's weights as its decoder wants them: one table of embeddings and features, the
 * weights of each norm (and the square root of the width, which turns a length into a root of a
 * mean square) within the matrix after it.
 */
final class TransformerWeights {
  /** Where among the arrays that are no matrices the biases begin. */
  static final int BIASES = 3;

  private final TransformerConfig config;
  private final Map<String, FloatTensor> trained;
  private final NDManager manager;
  private final List<PtNDArray> arrays = new ArrayList<>();
  private final List<PtNDArray> matrices = new ArrayList<>();

  private TransformerWeights(
      TransformerConfig config, Map<String, FloatTensor> trained, NDManager manager) {
    this.config = config;
    this.trained = trained;
    this.manager = manager;
  }

  /** What the script's methods work on; the arrays live as long as the manager. */
  static IValue of(
      TransformerConfig config,
      Map<String, FloatTensor> trained,
      NDManager manager,
      ScriptModule script) {
    var weights = new TransformerWeights(config, trained, manager);
    weights.fill();
    try (IValue arrays = list(weights.arrays);
        IValue matrices = list(weights.matrices)) {
      return script.call("weights", arrays, matrices);
    }
  }

  private static IValue list(List<PtNDArray> arrays) {
    return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
  }

  private void fill() {
    add(EmbeddingTable.of(trained));
    add(
        new FloatTensor(
            new Shape(1), new float[] {(float) Math.sqrt(config.normEpsilon() * config.width())}));
    add(angles());
    for (int layer = 0; layer < config.layers(); layer++) {
      String name = "layers." + layer + ".";
      addMatrix(normalised(name + "qkv", name + "attention_norm"));
      if (config.queryKeyValueBias()) {
        add(trained(name + "qkv_bias"));
      }
      addMatrix(transposed(trained(name + "output")));
      addMatrix(normalised(name + "gate_up", name + "feed_forward_norm"));
      addMatrix(transposed(trained(name + "down")));
    }
    addMatrix(normalised(config.tiedHead() ? "embedding" : "head", "norm"));
  }

  private void add(FloatTensor tensor) {
    arrays.add((PtNDArray) manager.create(tensor.values(), tensor.shape()));
  }

  private void addMatrix(FloatTensor tensor) {
    matrices.add((PtNDArray) manager.create(tensor.values(), tensor.shape()));
  }

  /** [context][head][pair][2]: the rotation of queries and keys; values are left as they are. */
  private FloatTensor angles() {
    int pairs = config.headWidth() / 2;
    int turned = config.heads() + config.keyValueHeads();
    int heads = turned + config.keyValueHeads();
    float[] rotations = new TransformerLayout(config).rotations();
    var values = new float[config.context() * heads * pairs * 2];
    for (int position = 0; position < config.context(); position++) {
      for (int head = 0; head < heads; head++) {
        int to = (position * heads + head) * pairs * 2;
        if (head < turned) {
          System.arraycopy(rotations, position * pairs * 2, values, to, pairs * 2);
        } else {
          for (int pair = 0; pair < pairs; pair++) {
            values[to + 2 * pair] = 1;
          }
        }
      }
    }
    return new FloatTensor(new Shape(config.context(), heads, pairs, 2), values);
  }

  private FloatTensor normalised(String matrix, String norm) {
    float[] scale = trained(norm).values();
    float[] values = trained(matrix).values().clone();
    double root = Math.sqrt(config.width());
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] * root * scale[i % scale.length]);
    }
    return transposed(new FloatTensor(trained(matrix).shape(), values));
  }

  /** [input][output], which multiplies rows faster than [output][input] does. */
  private static FloatTensor transposed(FloatTensor matrix) {
    int outputs = (int) matrix.shape().get(0);
    int inputs = (int) matrix.shape().get(1);
    var values = new float[matrix.values().length];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        values[input * outputs + output] = matrix.values()[output * inputs + input];
      }
    }
    return new FloatTensor(new Shape(inputs, outputs), values);
  }

  private FloatTensor trained(String name) {
    return trained.get(name);
  }
}
