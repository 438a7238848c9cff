package app.refrain.model.draft;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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

  /** How long a step waits for those of others that write, in nanoseconds. */
  private static final long PATIENCE = 300_000;

  private final Decoder decoder;
  private final int rows;
  private final NDManager scope;
  private final IValue memory;

  private final Semaphore places;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Integer> freeSlots = new ArrayDeque<>();
  private final List<Step> waiting = new ArrayList<>();
  private int writing;
  private boolean busy;

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

  /** A step of one sequence, and at last its logits. */
  private static final class Step {
    private final int token;
    private final int[] features;
    private final int slot;
    private final int position;
    private float[] logits;
    private RuntimeException failure;

    Step(int token, int[] features, int slot, int position) {
      this.token = token;
      this.features = features;
      this.slot = slot;
      this.position = position;
    }

    boolean isOver() {
      return logits != null || failure != null;
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

  private static int independentRows(Decoder decoder, int most) {
    try (NDManager scope = decoder.newScope();
        IValue memory = decoder.newMemory(most)) {
      float[] expected = null;
      for (int count = LEAST_ROWS; count <= most; count++) {
        long[] slots = new long[count];
        int[] tokens = new int[count];
        for (int i = 0; i < count; i++) {
          slots[i] = i;
          tokens[i] = (1 + i) % decoder.vocabulary();
        }
        float[][] logits =
            decoder.together(scope, tokens, new int[count][0], slots, new long[count], memory);
        if (expected != null && !Arrays.equals(expected, logits[0])) {
          return count - 1;
        }
        expected = logits[0];
      }
      return most;
    }
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
    lock.lock();
    try {
      writing++;
      return new Writer(freeSlots.remove());
    } finally {
      lock.unlock();
    }
  }

  private void leave(int slot) {
    lock.lock();
    try {
      writing--;
      freeSlots.add(slot);
      news.signalAll();
    } finally {
      lock.unlock();
    }
    places.release();
  }

  /** Whoever finds that all have come, or has waited long enough, takes all through the model. */
  private float[] take(Step mine) {
    lock.lock();
    try {
      waiting.add(mine);
      news.signalAll();
      long patience = PATIENCE;
      while (!mine.isOver()) {
        if (busy) {
          news.awaitUninterruptibly();
        } else if (waiting.size() < writing && patience > 0) {
          patience = await(patience);
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.logits;
  }

  /**
   * Nanoseconds that are left; none when the thread was interrupted, which its task sees itself.
   */
  private long await(long nanos) {
    try {
      return news.awaitNanos(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private void lead() {
    List<Step> steps = List.copyOf(waiting);
    waiting.clear();
    busy = true;
    lock.unlock();
    RuntimeException failure = null;
    float[][] logits = null;
    try {
      logits = run(steps);
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      lock.lock();
      busy = false;
      for (int i = 0; i < steps.size(); i++) {
        steps.get(i).failure = failure;
        steps.get(i).logits = logits == null ? null : logits[i];
      }
      news.signalAll();
    }
  }

  private float[][] run(List<Step> steps) {
    int count = Math.max(LEAST_ROWS, steps.size());
    int[] tokens = new int[count];
    int[][] features = new int[count][0];
    long[] slots = new long[count];
    long[] positions = new long[count];
    Arrays.fill(slots, rows);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      tokens[i] = step.token;
      features[i] = step.features;
      slots[i] = step.slot;
      positions[i] = step.position;
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
    public float[][] step(int[] tokens, int[][] activeFeatures) {
      if (tokens.length != 1) {
        throw new IllegalArgumentException(tokens.length + " tokens are not one for one row");
      }
      if (length == decoder.context()) {
        throw new IllegalStateException("the context of " + length + " tokens is full");
      }
      float[] logits = take(new Step(tokens[0], activeFeatures[0], slot, length));
      length++;
      return new float[][] {logits};
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        leave(slot);
      }
    }
  }
}
