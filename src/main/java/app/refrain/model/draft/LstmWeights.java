package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import app.refrain.model.torch.FloatTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An LSTM's weights as its decoder wants them: one table of embeddings and features, one matrix and
 * one bias for each layer, their gates in the order input, forget, output, candidate.
 */
final class LstmWeights {
  /** From the decoder's order of gates to the kernel's. */
  private static final int[] ORDER = {0, 1, 3, 2};

  private final LstmConfig config;
  private final Map<String, FloatTensor> trained;

  private LstmWeights(LstmConfig config, Map<String, FloatTensor> trained) {
    this.config = config;
    this.trained = trained;
  }

  /** The list of tensors that the script expects; they live as long as the manager. */
  static IValue of(LstmConfig config, Map<String, FloatTensor> trained, NDManager manager) {
    return IValue.listFrom(
        new LstmWeights(config, trained)
            .tensors().stream()
                .map(tensor -> (PtNDArray) manager.create(tensor.values(), tensor.shape()))
                .toArray(PtNDArray[]::new));
  }

  private List<FloatTensor> tensors() {
    var tensors = new ArrayList<FloatTensor>();
    tensors.add(EmbeddingTable.of(trained));
    for (int layer = 0; layer < config.layers(); layer++) {
      tensors.add(matrix(layer));
      tensors.add(bias(layer));
    }
    tensors.add(trained.get("head"));
    tensors.add(trained.get("head_bias"));
    return tensors;
  }

  private FloatTensor matrix(int layer) {
    float[] input = trained.get("layers." + layer + ".input").values();
    float[] recurrent = trained.get("layers." + layer + ".recurrent").values();
    int inputs = new LstmLayout(config).inputs(layer);
    int hidden = config.hidden();
    int columns = inputs + hidden;
    var values = new float[LstmLayout.GATES * hidden * columns];
    for (int row = 0; row < LstmLayout.GATES * hidden; row++) {
      int from = ORDER[row / hidden] * hidden + row % hidden;
      System.arraycopy(input, from * inputs, values, row * columns, inputs);
      System.arraycopy(recurrent, from * hidden, values, row * columns + inputs, hidden);
    }
    return new FloatTensor(new Shape((long) LstmLayout.GATES * hidden, columns), values);
  }

  private FloatTensor bias(int layer) {
    float[] bias = trained.get("layers." + layer + ".bias").values();
    float[] open = new LstmLayout(config).openGates();
    int hidden = config.hidden();
    var values = new float[bias.length];
    for (int row = 0; row < values.length; row++) {
      int from = ORDER[row / hidden] * hidden + row % hidden;
      values[row] = bias[from] + open[from];
    }
    return new FloatTensor(new Shape(values.length), values);
  }
}
