package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import app.refrain.model.torch.Parameters;

/**
 * The transformer once more, one array operation after the other, as the reference for the script.
 */
record EagerTransformer(TransformerConfig config, Parameters parameters) {
  /** [windows * length][vocabulary] */
  NDArray logits(TokenBatch batch, NDManager scope) {
    int windows = batch.windows();
    int length = batch.length();
    NDArray x = get("embedding", scope).get(batch.tokenArray(scope).reshape(windows * length));
    if (config.contextFeatures() > 0) {
      NDArray features =
          batch
              .featureArray(scope, config.contextFeatures())
              .toType(DataType.FLOAT32, false)
              .reshape(windows * length, config.contextFeatures());
      x = x.add(features.matMul(get("features", scope)));
    }
    x = x.reshape(windows, length, config.width());
    for (int layer = 0; layer < config.layers(); layer++) {
      String name = "layers." + layer + ".";
      x = x.add(attention(norm(x, get(name + "attention_norm", scope)), name, scope));
      x = x.add(feedForward(norm(x, get(name + "feed_forward_norm", scope)), name, scope));
    }
    NDArray head = get(config.tiedHead() ? "embedding" : "head", scope);
    return norm(x, get("norm", scope)).reshape(-1, config.width()).matMul(head.transpose());
  }

  NDArray meanLoss(TokenBatch batch, NDManager scope) {
    NDArray targets = batch.targetArray(scope).reshape(-1, 1);
    NDArray counts = targets.gte(0).toType(DataType.FLOAT32, false);
    NDArray chosen = logits(batch, scope).logSoftmax(-1).gather(targets.maximum(0L), 1);
    return chosen.mul(counts).sum().neg().div(counts.sum());
  }

  private NDArray attention(NDArray x, String layer, NDManager scope) {
    long windows = x.getShape().get(0);
    long length = x.getShape().get(1);
    NDArray qkv = x.matMul(get(layer + "qkv", scope).transpose());
    if (config.queryKeyValueBias()) {
      qkv = qkv.add(get(layer + "qkv_bias", scope));
    }
    int shared = config.keyValueHeads();
    int heads = config.heads();
    qkv =
        qkv.reshape(windows, length, heads + 2 * shared, config.headWidth()).transpose(0, 2, 1, 3);
    NDArray q = rotate(qkv.get(new NDIndex(":, 0:" + heads)), scope);
    NDArray k = rotate(qkv.get(new NDIndex(":, " + heads + ":" + (heads + shared))), scope);
    NDArray v = qkv.get(new NDIndex(":, " + (heads + shared) + ":"));
    NDArray keys = k.repeat(1, heads / shared);
    NDArray values = v.repeat(1, heads / shared);
    // The scope keeps the divisor, which the engine looks at once more when it goes back.
    NDArray root = scope.full(new Shape(1), (float) Math.sqrt(config.headWidth()));
    NDArray scores = q.matMul(keys.transpose(0, 1, 3, 2)).div(root);
    NDArray sums = scores.add(causalMask((int) length, scope)).softmax(-1).matMul(values);
    NDArray joined =
        sums.transpose(0, 2, 1, 3).reshape(windows, length, (long) heads * config.headWidth());
    return joined.matMul(get(layer + "output", scope).transpose());
  }

  private NDArray feedForward(NDArray x, String layer, NDManager scope) {
    NDArray gateUp = x.matMul(get(layer + "gate_up", scope).transpose());
    NDArray gate = gateUp.get(new NDIndex("..., 0:" + config.hidden()));
    NDArray up = gateUp.get(new NDIndex("..., " + config.hidden() + ":"));
    NDArray silu = gate.div(gate.neg().exp().add(1f));
    return silu.mul(up).matMul(get(layer + "down", scope).transpose());
  }

  private NDArray norm(NDArray x, NDArray weight) {
    NDArray meanSquare = x.square().mean(new int[] {-1}, true);
    return x.div(meanSquare.add((float) config.normEpsilon()).sqrt()).mul(weight);
  }

  /** Neighbouring channels (a, b) become (a cos - b sin, a sin + b cos). */
  private NDArray rotate(NDArray x, NDManager scope) {
    long length = x.getShape().get(2);
    int pairs = config.headWidth() / 2;
    NDArray table =
        scope
            .create(
                new TransformerLayout(config).rotations(), new Shape(config.context(), pairs, 2))
            .get(new NDIndex("0:" + length));
    NDArray cos = table.get(new NDIndex("..., 0"));
    NDArray sin = table.get(new NDIndex("..., 1"));
    NDArray split = x.reshape(x.getShape().get(0), x.getShape().get(1), length, pairs, 2);
    NDArray a = split.get(new NDIndex("..., 0"));
    NDArray b = split.get(new NDIndex("..., 1"));
    NDArray turned = a.mul(cos).sub(b.mul(sin)).stack(a.mul(sin).add(b.mul(cos)), 4);
    return turned.reshape(x.getShape());
  }

  private static NDArray causalMask(int length, NDManager scope) {
    var mask = new float[length * length];
    for (int from = 0; from < length; from++) {
      for (int to = from + 1; to < length; to++) {
        mask[from * length + to] = Float.NEGATIVE_INFINITY;
      }
    }
    return scope.create(mask, new Shape(length, length));
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
