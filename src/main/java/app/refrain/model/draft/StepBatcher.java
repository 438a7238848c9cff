package app.refrain.model.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Gathers the steps of those who write at the same time, each in a thread of its own. */
final class StepBatcher {

  /** How long a step waits for those of others that write, in nanoseconds. */
  private static final long PATIENCE = 300_000;

  private final Function<List<Step>, float[][]> model;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<Pending> waiting = new ArrayList<>();
  private int writing;
  private boolean busy;

  /**
   * @param model takes steps together and gives the logits of each; called by one thread at a time
   */
  StepBatcher(Function<List<Step>, float[][]> model) {
    this.model = model;
  }

  /** A step of one sequence. */
  record Step(int token, int[] features, int slot, int position) {}

  /** A step, and at last its logits or why there are none. */
  private static final class Pending {
    private final Step step;
    private float[] logits;
    private RuntimeException failure;

    Pending(Step step) {
      this.step = step;
    }

    boolean isOver() {
      return logits != null || failure != null;
    }
  }

  /** One more writes, for whose steps the others wait a little. */
  void join() {
    lock.lock();
    try {
      writing++;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      writing--;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whoever finds that all have come, or has waited long enough, takes all through the model. */
  float[] take(Step step) {
    Pending mine = new Pending(step);
    lock.lock();
    try {
      gather(mine);
    } finally {
      lock.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.logits;
  }

  private void gather(Pending mine) {
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
    List<Pending> taken = List.copyOf(waiting);
    waiting.clear();
    busy = true;
    lock.unlock();
    RuntimeException failure = null;
    float[][] logits = null;
    try {
      logits = model.apply(taken.stream().map(p -> p.step).toList());
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      lock.lock();
      busy = false;
      for (int i = 0; i < taken.size(); i++) {
        taken.get(i).failure = failure;
        taken.get(i).logits = logits == null ? null : logits[i];
      }
      news.signalAll();
    }
  }
}
