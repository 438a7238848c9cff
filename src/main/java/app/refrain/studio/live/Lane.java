package app.refrain.studio.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Does one piece of work after the other, in order, by threads that it takes only while there is
 * work.
 */
final class Lane {

  private record Work(Runnable task, long weight) {}

  private final Executor executor;
  private final long limit;
  private final Queue<Work> waiting = new ArrayDeque<>();
  private long weight;
  private boolean busy;
  private boolean closed;

  /**
   * @param limit how much weight may wait
   */
  Lane(Executor executor, long limit) {
    this.executor = executor;
    this.limit = limit;
  }

  /**
   * Adds work, and returns at once.
   *
   * @return false if too much is waiting already; the work will not be done then
   */
  synchronized boolean add(long workWeight, Runnable task) {
    if (closed) {
      return true;
    }
    if (weight > 0 && weight + workWeight > limit) {
      return false;
    }
    weight += workWeight;
    waiting.add(new Work(task, workWeight));
    if (!busy) {
      busy = true;
      executor.execute(this::run);
    }
    return true;
  }

  /** Forgets what is waiting; nothing more will be done. */
  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private void run() {
    for (Work work = next(null); work != null; work = next(work)) {
      work.task().run();
    }
  }

  private synchronized Work next(Work done) {
    weight -= done == null ? 0 : done.weight();
    Work next = waiting.poll();
    busy = next != null;
    return next;
  }
}
