package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.Parameters;

/** The LSTM once more, cell by cell, as the reference for the kernel and the scripts. */
record EagerLstm(LstmConfig config, Parameters parameters) {
  /** [windows][length][vocabulary] */
  NDArray logits(TokenBatch batch, NDManager scope) {
    int windows = batch.windows();
    int length = batch.length();
    NDArray x =
        get("embedding", scope).get(batch.tokenArray(scope).reshape((long) windows * length));
    NDArray features =
        batch
            .featureArray(scope, config.contextFeatures())
            .toType(DataType.FLOAT32, false)
            .reshape((long) windows * length, config.contextFeatures());
    x = x.add(features.matMul(get("features", scope))).reshape(windows, length, config.width());
    for (int layer = 0; layer < config.layers(); layer++) {
      x = layer(x, "layers." + layer + ".", scope);
    }
    return x.matMul(get("head", scope).transpose()).add(get("head_bias", scope));
  }

  NDArray meanLoss(TokenBatch batch, NDManager scope) {
    NDArray targets = batch.targetArray(scope).reshape(-1, 1);
    NDArray counts = targets.gte(0).toType(DataType.FLOAT32, false);
    NDArray logits = logits(batch, scope).reshape(-1, config.vocabulary());
    NDArray chosen = logits.logSoftmax(-1).gather(targets.maximum(0L), 1);
    return chosen.mul(counts).sum().neg().div(counts.sum());
  }

  private NDArray layer(NDArray x, String name, NDManager scope) {
    long windows = x.getShape().get(0);
    int hidden = config.hidden();
    NDArray h = scope.zeros(new Shape(windows, hidden));
    NDArray c = scope.zeros(new Shape(windows, hidden));
    NDArray outputs = null;
    for (long t = 0; t < x.getShape().get(1); t++) {
      NDArray sums =
          x.get(new NDIndex(":, " + t))
              .matMul(get(name + "input", scope).transpose())
              .add(h.matMul(get(name + "recurrent", scope).transpose()))
              .add(get(name + "bias", scope));
      NDArray input = sigmoid(gate(sums, 0));
      NDArray forget = sigmoid(gate(sums, 1).add(1f));
      c = forget.mul(c).add(input.mul(gate(sums, 2).tanh()));
      h = sigmoid(gate(sums, 3)).mul(c.tanh());
      NDArray output = h.expandDims(1);
      outputs = outputs == null ? output : outputs.concat(output, 1);
    }
    return outputs;
  }

  private NDArray gate(NDArray sums, int gate) {
    int from = gate * config.hidden();
    return sums.get(new NDIndex(":, " + from + ":" + (from + config.hidden())));
  }

  /**
   * With a one that the scope keeps: the engine looks at it once more when it goes back, when that
   * of {@code pow(-1f)} may be gone.
   */
  private static NDArray sigmoid(NDArray x) {
    return x.getManager().ones(new Shape(1)).div(x.neg().exp().add(1f));
  }

  /**
   * A differentiable view of the parameter that lives, with what is computed from it, in the scope.
   */
  private NDArray get(String name, NDManager scope) {
    NDArray parameter = parameters.get(name);
    NDArray view = parameter.reshape(parameter.getShape());
    view.attach(scope);
    return view;
  }
}
