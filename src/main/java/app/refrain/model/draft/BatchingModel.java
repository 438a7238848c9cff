package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

/**
 * Lets several threads write with one model, each its own sequence, and takes their steps through
 * it together, which reads the weights once for all (iteration-level batching: Yu et al., Orca,
 * 2022). A sequence may begin and end at any time.
 *
 * <p>Nobody's logits depend on who else writes. They do not have the last bits of a sequence that
 * goes through the model alone, because a product of matrices is not computed as one with a vector;
 * so a sequence without company gets a row that nobody reads.
 */
final class BatchingModel implements LanguageModel {

  private static final int LEAST_ROWS = 2;

  /** How many tokens the kernels are tried with. */
  private static final int PROBES = 16;

  private final Decoder decoder;
  private final int rows;
  private final NDManager scope;
  private final IValue memory;

  private final Semaphore places;
  private final Queue<Integer> freeSlots = new ConcurrentLinkedQueue<>();
  private final StepBatcher batcher = new StepBatcher(this::run);

  private BatchingModel(Decoder decoder, int rows) {
    this.decoder = decoder;
    this.rows = rows;
    scope = decoder.newScope();
    memory = decoder.newMemory(rows + 1);
    places = new Semaphore(rows);
    for (int slot = 0; slot < rows; slot++) {
      freeSlots.add(slot);
    }
  }

  /**
   * The model, or one that takes up to so many sequences together. How many, the machine decides:
   * as many as have the same logits in any number.
   */
  static LanguageModel of(LanguageModel model, int together) {
    int rows = together < LEAST_ROWS ? 1 : independentRows((Decoder) model, together);
    return rows < LEAST_ROWS ? model : new BatchingModel((Decoder) model, rows);
  }

  /**
   * How many rows the processor's kernels take without a row's bits depending on how many there are
   * or which of them it is: which kernel multiplies is a matter of the processor and of the number
   * of rows.
   */
  private static int independentRows(Decoder decoder, int most) {
    try (NDManager scope = decoder.newScope();
        IValue memory = decoder.newMemory(most)) {
      int independent = most;
      for (int token = 0; token < Math.min(PROBES, decoder.vocabulary()); token++) {
        independent = independentRows(decoder, scope, memory, token, independent);
      }
      return independent;
    }
  }

  /**
   * As many rows, up to so many, as give the same token the same bits in every number and place.
   */
  private static int independentRows(
      Decoder decoder, NDManager scope, IValue memory, int token, int most) {
    float[] expected = null;
    for (int count = LEAST_ROWS; count <= most; count++) {
      int[] tokens = new int[count];
      Arrays.fill(tokens, token);
      long[] slots = LongStream.range(0, count).toArray();
      float[][] logits =
          decoder.together(scope, tokens, new int[count][0], slots, new long[count], memory);
      for (float[] row : logits) {
        expected = expected == null ? row : expected;
        if (!Arrays.equals(expected, row)) {
          return count - 1;
        }
      }
    }
    return most;
  }

  @Override
  public int together() {
    return rows;
  }

  @Override
  public int vocabulary() {
    return decoder.vocabulary();
  }

  @Override
  public int context() {
    return decoder.context();
  }

  @Override
  public int contextFeatures() {
    return decoder.contextFeatures();
  }

  @Override
  public float[][] logits(int[] tokens, int[][] activeFeatures) {
    return decoder.logits(tokens, activeFeatures);
  }

  /** One row joins the others, and waits for a place among them; several are already together. */
  @Override
  public Session open(int count) {
    if (count != 1) {
      return decoder.open(count);
    }
    places.acquireUninterruptibly();
    batcher.join();
    return new Writer(freeSlots.remove());
  }

  private float[][] run(List<StepBatcher.Step> steps) {
    int count = Math.max(LEAST_ROWS, steps.size());
    int[] tokens = new int[count];
    int[][] features = new int[count][0];
    long[] slots = new long[count];
    long[] positions = new long[count];
    Arrays.fill(slots, rows);
    for (int i = 0; i < steps.size(); i++) {
      StepBatcher.Step step = steps.get(i);
      tokens[i] = step.token();
      features[i] = step.features();
      slots[i] = step.slot();
      positions[i] = step.position();
    }
    return decoder.together(scope, tokens, features, slots, positions, memory);
  }

  @Override
  public void close() {
    memory.close();
    scope.close();
    decoder.close();
  }

  /** One sequence among the others. */
  private final class Writer implements Session {
    private final int slot;
    private int length;
    private boolean closed;

    Writer(int slot) {
      this.slot = slot;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public float[] prefill(int[] tokens, int[][] activeFeatures) {
      if (length > 0) {
        throw new IllegalStateException("the row has " + length + " tokens already");
      }
      try (NDManager own = decoder.newScope();
          IValue mine = decoder.slot(memory, slot)) {
        float[] logits = decoder.prefill(own, tokens, activeFeatures, mine);
        length = tokens.length;
        return logits;
      }
    }

    @Override
    public void remove(int row) {
      throw new IllegalArgumentException("the only row cannot be removed");
    }

    @Override
    public float[][] step(int[] tokens, int[][] activeFeatures) {
      if (tokens.length != 1) {
        throw new IllegalArgumentException(tokens.length + " tokens are not one for one row");
      }
      if (length == decoder.context()) {
        throw new IllegalStateException("the context of " + length + " tokens is full");
      }
      float[] logits =
          batcher.take(new StepBatcher.Step(tokens[0], activeFeatures[0], slot, length));
      length++;
      return new float[][] {logits};
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        batcher.leave();
        freeSlots.add(slot);
        places.release();
      }
    }
  }
}
