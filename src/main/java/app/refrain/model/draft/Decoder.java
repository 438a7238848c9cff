package app.refrain.model.draft;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import app.refrain.model.torch.ScriptModule;

/**
 * A trained network that writes. Its script has the methods {@code prefill} and {@code step}, which
 * remember what was read in a list of tensors, and {@code logits}, which remembers nothing.
 */
final class Decoder implements LanguageModel {
  /** What the network reads. */
  record Input(int vocabulary, int context, int contextFeatures) {}

  private final Input input;
  private final NDManager manager;
  private final ScriptModule script;
  private final IValue weights;

  /**
   * @param manager owns everything else; closed with the decoder
   * @param weights the script's last argument
   */
  Decoder(Input input, NDManager manager, ScriptModule script, IValue weights) {
    this.input = input;
    this.manager = manager;
    this.script = script;
    this.weights = weights;
  }

  @Override
  public int vocabulary() {
    return input.vocabulary();
  }

  @Override
  public int context() {
    return input.context();
  }

  @Override
  public int contextFeatures() {
    return input.contextFeatures();
  }

  @Override
  public Session open(int rows) {
    return new DecoderSession(this, rows);
  }

  @Override
  public float[][] logits(int[] tokens, int[][] activeFeatures) {
    checkLength(tokens.length);
    try (NDManager scope = newScope();
        var rows = EmbeddingRows.of(scope, input, tokens, activeFeatures)) {
      return split(
          script.run(scope, "logits", rows.table().value(), rows.starts().value(), weights));
    }
  }

  @Override
  public void close() {
    weights.close();
    script.close();
    manager.close();
  }

  /** Reads all weights as a step does, and does nothing else. */
  void readWeights(NDManager scope) {
    script.run(scope, "read", weights).close();
  }

  NDManager newScope() {
    return manager.newSubManager();
  }

  /** What a session of so many rows remembers; whoever asks closes it. */
  IValue newMemory(int rows) {
    try (IValue count = IValue.from((long) rows)) {
      return script.call("open", count, weights);
    }
  }

  float[] prefill(NDManager scope, int[] tokens, int[][] activeFeatures, IValue memory) {
    checkLength(tokens.length);
    try (var rows = EmbeddingRows.of(scope, input, tokens, activeFeatures);
        NDArray logits =
            script.run(
                scope, "prefill", rows.table().value(), rows.starts().value(), memory, weights)) {
      return logits.toFloatArray();
    }
  }

  float[][] step(
      NDManager scope, int[] tokens, int[][] activeFeatures, int position, IValue memory) {
    try (var rows = EmbeddingRows.of(scope, input, tokens, activeFeatures);
        IValue at = IValue.from((long) position);
        NDArray logits =
            script.run(
                scope, "step", rows.table().value(), rows.starts().value(), at, memory, weights)) {
      return split(logits);
    }
  }

  /** Lets what is remembered of one row take the place of another's. */
  void move(IValue memory, int from, int to, int length) {
    try (IValue source = IValue.from((long) from);
        IValue target = IValue.from((long) to);
        IValue tokens = IValue.from((long) length)) {
      script.call("move", memory, source, target, tokens).close();
    }
  }

  /** The part of the memory of several rows that is one row's; whoever asks closes it. */
  IValue slot(IValue memory, int row) {
    try (IValue index = IValue.from((long) row)) {
      return script.call("slot", memory, index);
    }
  }

  /**
   * Adds one token to each of several sequences that have nothing in common.
   *
   * @param slots the row of the memory in which each is remembered
   * @param positions how many tokens each has
   * @return [sequence][vocabulary]
   */
  float[][] together(
      NDManager scope,
      int[] tokens,
      int[][] activeFeatures,
      long[] slots,
      long[] positions,
      IValue memory) {
    try (var rows = EmbeddingRows.of(scope, input, tokens, activeFeatures);
        IValue in = IValue.listFrom(slots);
        IValue at = IValue.listFrom(positions);
        NDArray logits =
            script.run(
                scope,
                "together",
                rows.table().value(),
                rows.starts().value(),
                in,
                at,
                memory,
                weights)) {
      return split(logits);
    }
  }

  private void checkLength(int length) {
    if (length < 1 || length > input.context()) {
      throw new IllegalArgumentException(
          "the language model reads 1 to " + input.context() + " tokens at once, not " + length);
    }
  }

  private float[][] split(NDArray logits) {
    float[] flat = logits.toFloatArray();
    var rows = new float[flat.length / input.vocabulary()][input.vocabulary()];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(flat, row * input.vocabulary(), rows[row], 0, input.vocabulary());
    }
    return rows;
  }
}
