package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ScriptModule;
import app.refrain.model.torch.Torch;
import java.util.Map;

/** A trained transformer that writes: float32, with a cache of keys and values for each session. */
public final class TransformerDecoder implements LanguageModel {
  private final TransformerConfig config;
  private final NDManager manager = Torch.newManager();
  private final IValue weights;
  private final ScriptModule script;

  /**
   * @throws IllegalArgumentException if the weights are not those of such a network
   */
  public TransformerDecoder(TransformerConfig config, Map<String, FloatTensor> trained) {
    var layout = new TransformerLayout(config);
    layout.check(trained);
    this.config = config;
    weights = DecoderWeights.of(config, trained, manager);
    script =
        ScriptModule.load(
            manager, TransformerDecoder.class, "transformer_decoder.py", layout.decoderSettings());
  }

  @Override
  public int vocabulary() {
    return config.vocabulary();
  }

  @Override
  public int context() {
    return config.context();
  }

  @Override
  public int contextFeatures() {
    return config.contextFeatures();
  }

  @Override
  public Session open(int rows) {
    return new TransformerSession(this, rows);
  }

  @Override
  public float[][] logits(int[] tokens, int[][] activeFeatures) {
    checkLength(tokens.length);
    try (NDManager scope = manager.newSubManager();
        var rows =
            EmbeddingRows.of(
                scope, config.vocabulary(), config.contextFeatures(), tokens, activeFeatures);
        IValue flat = IValue.from((PtNDArray) rows.rows());
        IValue starts = IValue.from((PtNDArray) rows.starts())) {
      return split(script.run(scope, "logits", flat, starts, weights));
    }
  }

  @Override
  public void close() {
    weights.close();
    script.close();
    manager.close();
  }

  NDManager newScope() {
    return manager.newSubManager();
  }

  /** Room for keys and values of a layer: [row][head][position][channel]. */
  PtNDArray newCache(NDManager scope, int rows) {
    var shape = new Shape(rows, 2L * config.keyValueHeads(), config.context(), config.headWidth());
    return (PtNDArray) scope.create(shape, DataType.FLOAT32);
  }

  int layers() {
    return config.layers();
  }

  float[] prefill(NDManager scope, EmbeddingRows rows, IValue caches) {
    try (IValue flat = IValue.from((PtNDArray) rows.rows());
        IValue starts = IValue.from((PtNDArray) rows.starts());
        NDArray logits = script.run(scope, "prefill", flat, starts, caches, weights)) {
      return logits.toFloatArray();
    }
  }

  float[][] step(NDManager scope, EmbeddingRows rows, int position, IValue caches) {
    try (IValue flat = IValue.from((PtNDArray) rows.rows());
        IValue starts = IValue.from((PtNDArray) rows.starts());
        IValue at = IValue.from((long) position);
        NDArray logits = script.run(scope, "step", flat, starts, at, caches, weights)) {
      return split(logits);
    }
  }

  void checkLength(int length) {
    if (length < 1 || length > config.context()) {
      throw new IllegalArgumentException(
          "the language model reads 1 to " + config.context() + " tokens at once, not " + length);
    }
  }

  private float[][] split(NDArray logits) {
    float[] flat = logits.toFloatArray();
    var rows = new float[flat.length / config.vocabulary()][config.vocabulary()];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(flat, row * config.vocabulary(), rows[row], 0, config.vocabulary());
    }
    return rows;
  }
}
